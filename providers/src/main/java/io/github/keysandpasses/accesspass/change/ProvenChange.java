package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.time.Duration;
import org.keycloak.authentication.RequiredActionContext;

/**
 * Changes the pass code of a pass for whoever knows the one it has. Each change sends a message, so how often it may be done is
 * limited: else the owner of a telephone that earns by each would change to and fro without end.
 */
final class ProvenChange {

    /** Changes of one pass in a day. */
    static final int MOST = 5;

    private static final Duration WITHIN = Duration.ofDays(1);

    private final CurrentPassCode current;
    private final PassCodes passCodes;
    private final TryCounters counters;

    ProvenChange(RequiredActionContext context) {
        this.current = new CurrentPassCode(context);
        this.passCodes = new PassCodes(context.getSession());
        this.counters = new TryCounters(context.getSession());
    }

    /**
     * Changes it. One is taken before the pass code is looked at, so many at once are no more than one by one; it is given back if
     * nothing is changed, so that whoever guesses uses none up.
     *
     * @return the pass; or {@code PASS_CODE_CHANGES_EXCEEDED}, {@code PASS_GUESS_...}, and what {@link PassCodes#change} refuses
     */
    Verdict<AccessPass> to(AccessPass pass, String typed, String wanted) {
        String changes = "change." + pass.id();
        if (!counters.take(changes, MOST, WITHIN, new ServerClock().instant())) {
            return Verdict.refused(RefusalReason.PASS_CODE_CHANGES_EXCEEDED);
        }
        Verdict<AccessPass> changed =
                current.prove(pass, typed).then(proven -> passCodes.change(pass.id(), proven.compared(), wanted));
        if (changed instanceof Verdict.Refused<AccessPass>) {
            counters.giveBack(changes);
        }
        return changed;
    }
}
