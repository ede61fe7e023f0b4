package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.Door;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;

/**
 * The extension grant (RFC 6749 section 4.5): an authenticated client presents a Web API key as {@code web_api_key} and gets an
 * access token for the key's owner. Keycloak has authenticated the client and checked a DPoP proof by now.
 */
final class WebApiKeyGrantType implements OAuth2GrantType {

    @Override
    public Response process(Context context) {
        ClientCall call = new ClientCall(context.getFormParams(), context.getClientAuthAttributes(), null);
        return new TokenEndpointDoor(context.getSession(), context.getEvent(), context.getCors(), Door.GRANT)
                .exchange(context.getClient(), call, GrantRequest::parse);
    }

    @Override
    public EventType getEventType() {
        return EventType.TOKEN_EXCHANGE;
    }

    @Override
    public Set<String> getTokenParameterNames() {
        return Set.of();
    }

    /**
     * Asked wherever Keycloak's own APIs (Admin, Account, UMA, ...) are given a token of a key. The Admin API decides by the roles
     * of the user, not by those in the token, so cutting the token is not enough: else whoever finds the key of an admin
     * administers the realm. Userinfo and introspection do not ask.
     */
    @Override
    public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
        return false;
    }

    @Override
    public void close() {}
}
