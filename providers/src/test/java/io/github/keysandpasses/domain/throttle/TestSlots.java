package io.github.keysandpasses.domain.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Slots in memory that are free again when their life is over, as Keycloak's cache keeps them. */
final class TestSlots implements Slots {

    private final Map<Long, Instant> takenUntil = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private Duration longest = Duration.ZERO;

    synchronized void now(Instant moment) {
        now = moment;
    }

    @Override
    public synchronized boolean take(long slot, Duration life) {
        longest = longest.compareTo(life) < 0 ? life : longest;
        Instant until = takenUntil.get(slot);
        if (until != null && now.isBefore(until)) {
            return false;
        }
        takenUntil.put(slot, now.plus(life));
        return true;
    }

    synchronized int taken() {
        return takenUntil.size();
    }

    synchronized Duration longestLife() {
        return longest;
    }
}
