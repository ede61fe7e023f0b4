package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * Looks once more, right before a token is signed, whether what is known of its origin can be true. Whatever way somebody finds
 * to have a token turned into another one: if we cannot tell what it was, there is no other one.
 */
final class IssueCheck {

    private IssueCheck() {}

    /**
     * Why the token must not be issued: {@code ORIGIN_UNKNOWN}, {@code REFRESH_TOKEN_REFUSED}, {@code TOKEN_IDLE}, {@code
     * PASS_OF_TOKEN_ENDED}, or nothing.
     */
    static Optional<RefusalReason> of(
            KeycloakSession session, TokenPostProcessorContext context, Optional<TokenOrigin> origin) {
        UserSessionModel userSession =
                context.clientSessionCtx().getClientSession().getUserSession();
        if (isUnreadExchange(session, context)
                || isOtherThanItsRefreshToken(context, origin)
                || isLostLogin(userSession, origin)) {
            return Optional.of(RefusalReason.ORIGIN_UNKNOWN);
        }
        if (context.refreshToken() != null
                && origin.filter(TokenOrigin::isNarrow).isPresent()) {
            return Optional.of(RefusalReason.REFRESH_TOKEN_REFUSED);
        }
        boolean idle = origin.filter(TokenOrigin::ofWebApiLogin).isPresent()
                && TokenRequest.isAtHand(session)
                && WebApiSession.hasEnded(session, userSession);
        return idle ? Optional.of(RefusalReason.TOKEN_IDLE) : PassOfToken.ended(session, userSession);
    }

    /** Keycloak has exchanged a token (RFC 8693) that we have not seen. */
    private static boolean isUnreadExchange(KeycloakSession session, TokenPostProcessorContext context) {
        String grant = context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class);
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grant)
                && PresentedToken.accessTokenAtTokenEndpoint(session).isEmpty();
    }

    /** Keycloak shows the refresh token it has verified: what it remembers is what counts. */
    private static boolean isOtherThanItsRefreshToken(TokenPostProcessorContext context, Optional<TokenOrigin> origin) {
        return context.requestRefreshToken() != null
                && TokenOrigin.of(context.requestRefreshToken().getId())
                        .filter(before -> !origin.filter(before::isSameAs).isPresent())
                        .isPresent();
    }

    /** From the session of a Web API login come narrow tokens only, also where none was presented: UMA 2.0 takes ID tokens. */
    private static boolean isLostLogin(UserSessionModel userSession, Optional<TokenOrigin> origin) {
        return WebApiSession.isOfLogin(userSession)
                && origin.filter(TokenOrigin::ofWebApiLogin).isEmpty();
    }
}
