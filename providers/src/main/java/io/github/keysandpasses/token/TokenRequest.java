package io.github.keysandpasses.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.StringUtil;

/**
 * The request at hand, if it is one to the realm's token endpoint. The parameters of any other request mean nothing here.
 *
 * <p>It is read exactly as Keycloak reads it, which takes a path with a slash at its end and strips control characters from the
 * form: a token that Keycloak understands and we do not would lose what it remembers.
 */
public final class TokenRequest {

    private static final Pattern PATH = Pattern.compile(".*/protocol/openid-connect/token/*");

    private TokenRequest() {}

    static boolean isAtHand(KeycloakSession session) {
        return PATH.matcher(session.getContext().getUri().getPath()).matches();
    }

    /** Whether this is a token request with this {@code grant_type}. */
    public static boolean isOfGrant(KeycloakSession session, String grantType) {
        return parameter(session, OAuth2Constants.GRANT_TYPE)
                .filter(grantType::equals)
                .isPresent();
    }

    /** A parameter of the token request; empty if this is none, or has no such parameter. */
    public static Optional<String> parameter(KeycloakSession session, String name) {
        if (!isAtHand(session)) {
            return Optional.empty();
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return Optional.ofNullable(form)
                .map(parameters -> parameters.getFirst(name))
                .map(StringUtil::removeControlCharacters);
    }
}
