package io.github.keysandpasses.domain.throttle;

import java.time.Duration;
import java.util.Objects;

/**
 * How often something may be asked for.
 *
 * @param most how often; 0: as often as anybody likes
 * @param within in which time, from the first time on
 */
public record AskLimit(int most, Duration within) {

    private static final int ADDRESSES_OF_A_SITE = 10;

    public AskLimit {
        Objects.requireNonNull(within, "within");
        if (most < 0) {
            throw new IllegalArgumentException("Nothing can be asked for less than never");
        }
    }

    /** Whether nothing is counted. */
    public boolean isOff() {
        return most == 0;
    }

    /**
     * The same for an IPv6 network of the size that a site has (/48, RFC 6177): as much as for ten addresses. Whoever has one has
     * 65,536 addresses' worth of hosts.
     */
    public AskLimit ofSite() {
        return new AskLimit((int) Math.min(Integer.MAX_VALUE, (long) most * ADDRESSES_OF_A_SITE), within);
    }
}
