package io.github.keysandpasses.domain.throttle;

import java.time.Duration;

/** Slots that are taken one by one, each by one taker only, wherever the takers are. */
@FunctionalInterface
public interface Slots {

    /**
     * Takes a slot.
     *
     * @param slot its number
     * @param life how long it must stay taken
     * @return whether it was free until now
     */
    boolean take(long slot, Duration life);
}
