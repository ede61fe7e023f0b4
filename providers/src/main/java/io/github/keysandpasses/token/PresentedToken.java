package io.github.keysandpasses.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AppAuthManager;

/**
 * The token somebody presented in the request at hand, as far as its {@link TokenOrigin} goes.
 *
 * <p>Keycloak verifies a presented token, but does not show it to protocol mappers. So the mappers read it again here. Only for
 * places where Keycloak has verified the token before: no signature is checked here.
 */
public final class PresentedToken {

    private PresentedToken() {}

    /** The origin of the access token at the userinfo endpoint: from the header, or from the form (OIDC Core section 5.3.1). */
    public static Optional<TokenOrigin> atUserInfo(KeycloakSession session) {
        return header(session).or(() -> formParameter(session, OAuth2Constants.ACCESS_TOKEN));
    }

    /**
     * The origin of the token that is turned into another one at the token endpoint: a refresh token (RFC 6749 section 6), a
     * subject token (RFC 8693), or the access token that asks for permissions (UMA 2.0).
     *
     * @param grantType as Keycloak notes it for the token to be issued; it notes none for UMA
     */
    public static Optional<TokenOrigin> atTokenEndpoint(KeycloakSession session, String grantType) {
        if (OAuth2Constants.REFRESH_TOKEN.equals(grantType)) {
            return formParameter(session, OAuth2Constants.REFRESH_TOKEN);
        }
        if (OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grantType)) {
            return formParameter(session, OAuth2Constants.SUBJECT_TOKEN);
        }
        boolean permission = grantType == null
                && form(session, OAuth2Constants.GRANT_TYPE)
                        .filter(OAuth2Constants.UMA_GRANT_TYPE::equals)
                        .isPresent();
        return permission ? header(session) : Optional.empty();
    }

    private static Optional<TokenOrigin> header(KeycloakSession session) {
        return Optional.ofNullable(AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                        session.getContext().getRequestHeaders()))
                .flatMap(header -> origin(header.getToken()));
    }

    private static Optional<TokenOrigin> formParameter(KeycloakSession session, String name) {
        return form(session, name).flatMap(PresentedToken::origin);
    }

    /** A parameter of the form at hand, if there is a form. */
    static Optional<String> form(KeycloakSession session, String name) {
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return Optional.ofNullable(form).map(parameters -> parameters.getFirst(name));
    }

    private static Optional<TokenOrigin> origin(String token) {
        try {
            return TokenOrigin.of(
                    new JWSInput(token).readJsonContent(JsonWebToken.class).getId());
        } catch (JWSInputException e) {
            return Optional.empty();
        }
    }
}
