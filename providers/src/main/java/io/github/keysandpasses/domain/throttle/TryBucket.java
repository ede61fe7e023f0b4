package io.github.keysandpasses.domain.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token bucket of tries, which needs no counter: only slots that can be taken once.
 *
 * <p>Time is cut into intervals of the refill's length, and each interval is one slot. A try takes the first free slot from
 * the current interval on, but only as many intervals ahead as there are tries. So a source has all its tries at once, and
 * with the next interval one comes back. When that will be follows from the clock; nothing is read for it.
 *
 * <p>The intervals of different sources begin at different moments, so that not all of them come back at once.
 */
public final class TryBucket {

    private final ThrottleLimits limits;
    private final long refill;
    private final long now;

    /**
     * The bucket of one source at one moment.
     *
     * @param shift by how much the source's intervals begin earlier; any number will do, but for one source always the same
     */
    public TryBucket(ThrottleLimits limits, long shift, Instant now) {
        this.limits = limits;
        this.refill = limits.refill().toMillis();
        this.now = now.toEpochMilli() + Math.floorMod(shift, refill);
    }

    /**
     * Takes a try.
     *
     * @param tries the source's slots
     * @param notices slots in which it is noted that the source has no try left
     * @return empty if there was a try left
     */
    public Optional<Throttled> take(Slots tries, Slots notices) {
        for (long slot = firstSlot(); slot <= lastSlot(); slot++) {
            if (tries.take(slot, untilEndOf(slot))) {
                return Optional.empty();
            }
        }
        return Optional.of(throttled(notices.take(firstSlot(), untilEndOf(firstSlot()))));
    }

    /** What is to be said if all slots are taken. */
    public Throttled throttled(boolean begins) {
        long millis = untilEndOf(firstSlot()).toMillis();
        return new Throttled((millis + 999) / 1000, begins);
    }

    /** The slot of the current interval. */
    public long firstSlot() {
        return Math.floorDiv(now, refill);
    }

    /** The last slot that can be taken now. */
    public long lastSlot() {
        return firstSlot() + limits.tries() - 1;
    }

    private Duration untilEndOf(long slot) {
        return Duration.ofMillis((slot + 1) * refill - now);
    }
}
