package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Counts the keys of owners over all transactions of one document: of what a dry run would have made nothing is there afterwards,
 * and ten thousand keys for one owner are refused without asking the database each time.
 */
final class PlannedKeys {

    private final long ceiling;
    private final Map<String, Long> keys = new HashMap<>();

    /** With the realm's ceiling for one owner. */
    PlannedKeys(long ceiling) {
        this.ceiling = ceiling;
    }

    /**
     * Grants the owner room for one more key, or {@code KEY_LIMIT_REACHED}.
     *
     * @param stored asked once for each owner
     */
    Verdict<String> room(String ownerId, ToLongFunction<String> stored) {
        return keys.computeIfAbsent(ownerId, stored::applyAsLong) < ceiling
                ? Verdict.granted(ownerId)
                : Verdict.refused(RefusalReason.KEY_LIMIT_REACHED);
    }

    /** One more was made. */
    void made(String ownerId) {
        keys.merge(ownerId, 1L, Long::sum);
    }

    /** What was made was rolled back: it is asked anew. */
    void forget() {
        keys.clear();
    }
}
