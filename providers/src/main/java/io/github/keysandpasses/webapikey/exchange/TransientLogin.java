package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.organization.DecidedMembership;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The session a token of an exchange is minted from: transient, as for {@code client_credentials}, so nothing is written and nothing is
 * left behind.
 *
 * @param userSession the user session, known to this request only
 * @param context the client session with the scopes of the token
 */
record TransientLogin(UserSessionModel userSession, ClientSessionContext context) {

    /** How the user session says it came to be. */
    private static final String BY_KEY = "web-api-key";

    private static final String BY_PASS = "access-pass";

    /** Logs the owner in, for the length of this request. The grant must be a decision of this package. */
    static TransientLogin of(KeycloakSession session, ExchangeGrant grant, ClientCall call) {
        AuthenticationSessionModel authentication = authentication(session, grant);
        UserSessionModel userSession = userSession(session, grant, authentication);
        AuthenticationManager.setClientScopesInSession(session, authentication);
        ClientSessionContext context = TokenManager.attachAuthenticationSession(
                session, userSession, authentication, scopes(grant, call), false);
        context.setAttribute(Constants.GRANT_TYPE, WebApiKeyGrantTypeFactory.GRANT_TYPE);
        if (!grant.audience().isEmpty()) {
            context.setAttribute(
                    Constants.REQUESTED_AUDIENCE_CLIENTS, grant.audience().toArray(ClientModel[]::new));
        }
        call.clientNotes().forEach(userSession::setNote);
        DecidedMembership.keep(session, grant.decided());
        return new TransientLogin(userSession, context);
    }

    /** The only client scopes of the token; null: neither a client policy nor the key has left any out. */
    private static Set<String> scopes(ExchangeGrant grant, ClientCall call) {
        return grant.cut()
                .scopes()
                .map(allowed -> allowed.forKeycloak(grant.client(), call.restrictedScopes()))
                .orElse(call.restrictedScopes());
    }

    private static UserSessionModel userSession(
            KeycloakSession session, ExchangeGrant grant, AuthenticationSessionModel authentication) {
        return new UserSessionManager(session)
                .createUserSession(
                        authentication.getParentSession().getId(),
                        session.getContext().getRealm(),
                        grant.owner(),
                        grant.owner().getUsername(),
                        session.getContext().getConnection().getRemoteHost(),
                        grant.decided().pass().isPresent() ? BY_PASS : BY_KEY,
                        false,
                        null,
                        null,
                        UserSessionModel.SessionPersistenceState.TRANSIENT);
    }

    private static AuthenticationSessionModel authentication(KeycloakSession session, ExchangeGrant grant) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticationSessionModel authentication = new AuthenticationSessionManager(session)
                .createAuthenticationSession(realm, false)
                .createAuthenticationSession(grant.client());
        authentication.setAuthenticatedUser(grant.owner());
        authentication.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        authentication.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()));
        authentication.setClientNote(OAuth2Constants.SCOPE, grant.scope());
        // For Keycloak's own organisation claim. Selecting the organisation in the context instead would cost a query.
        grant.decided()
                .membership()
                .organizationId()
                .ifPresent(id -> authentication.setClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE, id));
        return authentication;
    }
}
