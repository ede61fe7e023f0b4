package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.audit.PassMetrics;
import io.github.keysandpasses.domain.accesspass.format.AskingLimits;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.throttle.AskLimit;
import org.keycloak.models.KeycloakSession;

/**
 * How much is asked for at one address, for whomever: so that nobody fills a realm with customers, or has codes sent to ever other
 * numbers. It is taken before anything is made or sent, in the database, as guesses are.
 */
public final class SourceAsks {

    private final SourceCount count;
    private final AskLimit limit;
    private final RefusalReason refusal;

    private SourceAsks(SourceCount count, AskLimit limit, RefusalReason refusal) {
        this.count = count;
        this.limit = limit;
        this.refusal = refusal;
    }

    /** Registrations: {@code PASS_REGISTRATIONS_EXCEEDED}. */
    public static SourceAsks registrations(KeycloakSession session) {
        return new SourceAsks(
                new SourceCount(session, "registration."),
                limits(session).registrations(),
                RefusalReason.PASS_REGISTRATIONS_EXCEEDED);
    }

    /** Codes that are sent: {@code PASS_CODES_EXCEEDED}. */
    static SourceAsks codes(KeycloakSession session) {
        return new SourceAsks(
                new SourceCount(session, "code."), limits(session).codes(), RefusalReason.PASS_CODES_EXCEEDED);
    }

    private static AskingLimits limits(KeycloakSession session) {
        return PassRules.of(session).effective().limits();
    }

    /** Grants one more to this source, or refuses it; {@code NOT_CONFIGURED} if it cannot be counted. */
    public Verdict<Boolean> take() {
        if (limit.isOff()) {
            return Verdict.granted(true);
        }
        if (!count.isPossible()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        if (count.take(limit)) {
            return Verdict.granted(true);
        }
        PassMetrics.asksRefused(refusal);
        return Verdict.refused(refusal);
    }

    /** Nothing came of it. */
    public void giveBack() {
        if (!limit.isOff()) {
            count.giveBack();
        }
    }
}
