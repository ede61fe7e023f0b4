package io.github.keysandpasses.domain.throttle;

import java.time.Duration;

/**
 * How many wrong keys one source may present.
 *
 * @param tries how many it has at once
 * @param refill how long it takes until a used one comes back
 */
public record ThrottleLimits(int tries, Duration refill) {

    /** What holds where a realm says nothing. */
    public static final ThrottleLimits DEFAULTS = new ThrottleLimits(10, Duration.ofMinutes(10));

    public ThrottleLimits {
        if (tries < 1 || refill.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("There must be a try, and a second until it comes back");
        }
    }
}
