package io.github.keysandpasses.token;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.managers.AppAuthManager;

/**
 * The token somebody presented in the request at hand, as far as its {@link TokenOrigin} goes.
 *
 * <p>Keycloak has verified it, but does not show it to protocol mappers. So it is read again here, and its signature is checked
 * again: a token that only looks like ours has no origin.
 */
public final class PresentedToken {

    private static final String SUBJECT = PresentedToken.class.getName() + ".subject";

    private PresentedToken() {}

    /**
     * Notes the subject token of a token exchange (RFC 8693), as Keycloak reads it. Whoever exchanges it does not say so later.
     *
     * @param token the token, not verified; null is nothing
     */
    public static void isSubject(KeycloakSession session, String token) {
        if (token != null) {
            session.setAttribute(SUBJECT, token);
        }
    }

    /** The origin of the access token at the userinfo endpoint: from the header, or from the form (OIDC Core section 5.3.1). */
    public static Optional<TokenOrigin> atUserInfo(KeycloakSession session) {
        AppAuthManager.AuthHeader header = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                session.getContext().getRequestHeaders());
        if (header != null) {
            return origin(session, header.getToken());
        }
        MultivaluedMap<String, String> form =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        return Optional.ofNullable(form)
                .map(parameters -> parameters.getFirst(OAuth2Constants.ACCESS_TOKEN))
                .flatMap(token -> origin(session, token));
    }

    /**
     * The origin of the token that is turned into another one at the token endpoint: a refresh token (RFC 6749 section 6), a
     * subject token (RFC 8693), or the token that asks for permissions (UMA 2.0). But for the subject token it goes by the request
     * itself: Keycloak does not note the grant of every token it issues.
     */
    public static Optional<TokenOrigin> atTokenEndpoint(KeycloakSession session) {
        return presented(session).map(JsonWebToken::getId).flatMap(TokenOrigin::of);
    }

    /** The access token that is turned into another one at the token endpoint; empty for a refresh token, or none. */
    public static Optional<AccessToken> accessTokenAtTokenEndpoint(KeycloakSession session) {
        return presented(session)
                .filter(token -> token instanceof AccessToken && !(token instanceof RefreshToken))
                .map(AccessToken.class::cast);
    }

    private static Optional<JsonWebToken> presented(KeycloakSession session) {
        String subject = session.getAttribute(SUBJECT, String.class);
        if (subject != null) {
            return verified(session, subject, AccessToken.class);
        }
        return switch (TokenRequest.parameter(session, OAuth2Constants.GRANT_TYPE)
                .orElse("")) {
            case OAuth2Constants.REFRESH_TOKEN ->
                TokenRequest.parameter(session, OAuth2Constants.REFRESH_TOKEN)
                        .flatMap(token -> verified(session, token, RefreshToken.class));
            case OAuth2Constants.UMA_GRANT_TYPE ->
                session.getContext().getBearerToken() instanceof JsonWebToken verified
                        ? Optional.of(verified)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<TokenOrigin> origin(KeycloakSession session, String token) {
        return verified(session, token, AccessToken.class)
                .map(JsonWebToken::getId)
                .flatMap(TokenOrigin::of);
    }

    private static Optional<JsonWebToken> verified(
            KeycloakSession session, String token, Class<? extends JsonWebToken> type) {
        return Optional.ofNullable(session.tokens().decode(token, type));
    }
}
