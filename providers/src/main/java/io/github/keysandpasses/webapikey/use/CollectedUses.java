package io.github.keysandpasses.webapikey.use;

import io.github.keysandpasses.domain.webapikey.KeyUse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uses of keys on this node since they were last written. At most one entry for each key, so it cannot grow beyond the
 * number of keys; wrong keys are none.
 */
final class CollectedUses {

    private final ConcurrentHashMap<String, KeyUse> uses = new ConcurrentHashMap<>();

    void add(String keyId, Instant when) {
        add(keyId, new KeyUse(when, 1));
    }

    /** Takes everything out, to be written. What comes in meanwhile is for the next time. */
    Map<String, KeyUse> take() {
        Map<String, KeyUse> taken = new HashMap<>();
        for (String keyId : uses.keySet()) {
            KeyUse use = uses.remove(keyId);
            if (use != null) {
                taken.put(keyId, use);
            }
        }
        return taken;
    }

    /** Puts back what could not be written. */
    void putBack(Map<String, KeyUse> taken) {
        taken.forEach(this::add);
    }

    private void add(String keyId, KeyUse more) {
        uses.merge(keyId, more, CollectedUses::sum);
    }

    private static KeyUse sum(KeyUse one, KeyUse other) {
        Instant later = one.lastUsedAt().isAfter(other.lastUsedAt()) ? one.lastUsedAt() : other.lastUsedAt();
        return new KeyUse(later, one.count() + other.count());
    }
}
