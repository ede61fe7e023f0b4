package io.github.keysandpasses.throttle;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.throttle.Throttled;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Reports refusals at every door where a key is presented, and counts those of wrong keys. Whatever answers alike counts alike,
 * else the difference would tell a revoked key from an unknown one.
 */
public final class WrongKeys {

    private WrongKeys() {}

    /** Shows the counter of failures from the start, at zero: an alarm cannot see a rise from nothing. */
    public static void showMetrics() {
        WrongKeyThrottle.showMetrics();
    }

    /**
     * Reports a refusal where Keycloak ends the event itself, throttled or not.
     *
     * @return what to answer instead if the caller's address has used up its tries
     */
    public static Optional<Throttled> reportToKeycloak(
            KeycloakSession session, ExchangeAudit audit, RefusalReason reason) {
        Optional<Throttled> throttled = reason.isWrongKey() ? WrongKeyThrottle.wrongKey(session) : Optional.empty();
        audit.refusedByKeycloak(throttled.isPresent() ? RefusalReason.KEY_ATTEMPTS_EXCEEDED : reason);
        return throttled;
    }

    /**
     * Reports a refusal. Ends the event.
     *
     * @return what to answer instead if the caller's address has used up its tries
     */
    public static Optional<Throttled> report(KeycloakSession session, ExchangeAudit audit, RefusalReason reason) {
        Optional<Throttled> throttled = reason.isWrongKey() ? WrongKeyThrottle.wrongKey(session) : Optional.empty();
        throttled.ifPresentOrElse(answer -> audit.throttled(answer.begins()), () -> audit.refused(reason));
        return throttled;
    }
}
