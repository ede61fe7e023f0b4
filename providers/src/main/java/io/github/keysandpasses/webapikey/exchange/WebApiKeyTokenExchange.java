package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.token.PresentedToken;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.TokenExchangeProvider;

/**
 * Token exchange (RFC 8693) with a Web API key as the subject token. Any other subject token goes to Keycloak's own token
 * exchange. It is only noted here, where Keycloak shows it: a token got for a key's token must be as narrow.
 *
 * <p>Keycloak has authenticated the client, checked a DPoP proof and asked its client policies for {@code TOKEN_EXCHANGE_REQUEST}
 * by now.
 */
final class WebApiKeyTokenExchange implements TokenExchangeProvider {

    @Override
    public boolean supports(TokenExchangeContext context) {
        if (WebApiKeyFormat.TOKEN_TYPE.equals(context.getParams().getSubjectTokenType())) {
            return true;
        }
        PresentedToken.isSubject(context.getSession(), context.getParams().getSubjectToken());
        return false;
    }

    @Override
    public Response exchange(TokenExchangeContext context) {
        ClientCall call = new ClientCall(
                context.getFormParams(), context.getClientAuthAttributes(), context.getRestrictedScopes());
        return new TokenEndpointDoor(context.getSession(), context.getEvent(), context.getCors(), Door.TOKEN_EXCHANGE)
                .exchange(context.getClient(), call, SubjectTokenRequest::parse);
    }

    @Override
    public void close() {}
}
