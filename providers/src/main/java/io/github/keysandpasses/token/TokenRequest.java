package io.github.keysandpasses.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The request at hand, if it is one to the realm's token endpoint. The parameters of any other request mean nothing here. */
final class TokenRequest {

    private static final String PATH = "/protocol/openid-connect/token";

    private TokenRequest() {}

    static boolean isAtHand(KeycloakSession session) {
        return session.getContext().getUri().getPath().endsWith(PATH);
    }

    /** A parameter of the token request; empty if this is none, or has no such parameter. */
    static Optional<String> parameter(KeycloakSession session, String name) {
        if (!isAtHand(session)) {
            return Optional.empty();
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return Optional.ofNullable(form).map(parameters -> parameters.getFirst(name));
    }
}
