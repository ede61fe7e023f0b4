package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.KeycloakSession;

/**
 * Counts guesses by where they come from, so that nobody tries one pass code on all identifiers there are, or identifiers without
 * end.
 */
final class SourceGuesses {

    private final SourceCount count;

    SourceGuesses(KeycloakSession session) {
        this.count = new SourceCount(session, "");
    }

    /** Grants one more guess of this source; or {@code PASS_GUESSES_EXCEEDED}, {@code NOT_CONFIGURED}. */
    Verdict<Boolean> take() {
        if (!count.isPossible()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        return count.take(GuessLimits.OF_SOURCE)
                ? Verdict.granted(true)
                : Verdict.refused(RefusalReason.PASS_GUESSES_EXCEEDED);
    }

    /** It was right, and no guess. */
    void giveBack() {
        count.giveBack();
    }
}
