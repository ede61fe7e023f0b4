package io.github.keysandpasses.throttle;

import io.github.keysandpasses.domain.throttle.Slots;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this node knows to be taken, so that a flood of wrong keys does not become a flood of questions between the nodes. Slots
 * are taken in order, so the highest one says it all. It can only know less than is true, never more: then the others are asked.
 */
final class TakenSlots {

    /** Of sources; the one that was not heard of for longest is forgotten first. */
    static final int MAX_NAMES = 10_000;

    private final Map<String, Long> highest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MAX_NAMES;
        }
    };

    /** Whether the slot of that name is known to be taken. */
    synchronized boolean knows(String name, long slot) {
        return highest.getOrDefault(name, Long.MIN_VALUE) >= slot;
    }

    /** Slots that are asked for only if they are not known to be taken. */
    Slots remembering(String name, Slots shared) {
        return (slot, life) -> {
            if (knows(name, slot)) {
                return false;
            }
            boolean taken = shared.take(slot, life);
            remember(name, slot);
            return taken;
        };
    }

    private synchronized void remember(String name, long slot) {
        highest.merge(name, slot, Math::max);
    }
}
