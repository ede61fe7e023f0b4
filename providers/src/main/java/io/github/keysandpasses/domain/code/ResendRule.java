package io.github.keysandpasses.domain.code;

import java.time.Duration;
import java.util.List;

/**
 * How many codes may go to one address: so that nobody's inbox is flooded, and nobody buys new tries by asking for new codes.
 *
 * @param most how many
 * @param within in which time
 */
public record ResendRule(int most, Duration within) {

    /** One in thirty seconds, five in an hour, ten in a day. */
    public static final List<ResendRule> ALL = List.of(
            new ResendRule(1, Duration.ofSeconds(30)),
            new ResendRule(5, Duration.ofHours(1)),
            new ResendRule(10, Duration.ofDays(1)));
}
