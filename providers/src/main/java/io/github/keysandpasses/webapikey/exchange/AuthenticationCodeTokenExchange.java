package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenExchangeProvider;

/** Token exchange (RFC 8693) with the authentication code of an access pass as the subject token. */
final class AuthenticationCodeTokenExchange implements TokenExchangeProvider {

    /** The subject token type; in the apps of customers, so it cannot change. */
    static final String TOKEN_TYPE = "urn:keysandpasses:token-type:authentication-code";

    @Override
    public boolean supports(TokenExchangeContext context) {
        return TOKEN_TYPE.equals(context.getParams().getSubjectTokenType());
    }

    @Override
    public Response exchange(TokenExchangeContext context) {
        KeycloakSession session = context.getSession();
        ClientModel client = context.getClient();
        ClientCall call = new ClientCall(
                context.getFormParams(), context.getClientAuthAttributes(), context.getRestrictedScopes());
        return new TokenEndpointDoor(session, context.getEvent(), context.getCors(), Door.AUTHENTICATION_CODE)
                .exchange(
                        call,
                        audit -> ClientPermission.of(client)
                                .then(allowed -> SubjectTokenRequest.parseCode(
                                        session.getContext().getHttpRequest(), allowed))
                                .then(request -> new AuthenticationCodeExchange(session, audit).decide(request)));
    }

    @Override
    public void close() {}
}
