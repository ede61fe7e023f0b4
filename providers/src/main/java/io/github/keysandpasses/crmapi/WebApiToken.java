package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.webapikey.exchange.ExchangeGrant;
import io.github.keysandpasses.webapikey.exchange.TransientLogin;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;

/** Mints the token the Web API answers with: an ordinary access token of the client {@code crm-web-api}. */
final class WebApiToken {

    private WebApiToken() {}

    static String mint(KeycloakSession session, EventBuilder event, ExchangeGrant grant) {
        TransientLogin login = TransientLogin.of(session, grant);
        TokenManager tokens = new TokenManager();
        AccessToken token = tokens.createClientAccessToken(
                session,
                session.getContext().getRealm(),
                grant.client(),
                grant.owner(),
                login.userSession(),
                login.context(),
                false);
        // A transient session is known to this request only; its id would make the token look up a session that is not
        // there.
        token.setSessionId(null);
        return tokens.responseBuilder(
                        session.getContext().getRealm(),
                        grant.client(),
                        event,
                        session,
                        login.userSession(),
                        login.context())
                .accessToken(token)
                .build()
                .getToken();
    }
}
