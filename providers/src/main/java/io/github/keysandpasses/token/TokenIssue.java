package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * What was decided about the token that the request at hand issues: the origin it shall carry, or the reason why it must not be
 * issued. Mappers and doors write it; {@link OriginTokenPostProcessor} acts on it, right before the token is signed.
 */
public final class TokenIssue {

    private static final String ORIGIN = TokenIssue.class.getName() + ".origin";
    private static final String REFUSAL = TokenIssue.class.getName() + ".refusal";

    private TokenIssue() {}

    /** The token to be issued shall carry this origin. */
    public static void setOrigin(KeycloakSession session, TokenOrigin origin) {
        session.setAttribute(ORIGIN, origin);
    }

    /** The origin the token to be issued shall carry, once it is decided. */
    public static Optional<TokenOrigin> origin(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(ORIGIN, TokenOrigin.class));
    }

    /** The token must not be issued. */
    public static void refuse(KeycloakSession session, RefusalReason reason) {
        session.setAttribute(REFUSAL, reason);
    }

    static Optional<RefusalReason> refusal(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(REFUSAL, RefusalReason.class));
    }
}
