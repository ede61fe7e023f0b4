package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * How long to wait before a message is tried again. Longer each time, and never for everybody the same, so that a gateway that
 * comes back is not met by all at once. Over after two minutes or so: the codes in most messages are good for five.
 */
final class RetrySchedule {

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(60));
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final IntUnaryOperator random;

    RetrySchedule(IntUnaryOperator random) {
        this.random = random;
    }

    /**
     * The wait before the next try; empty if there is none.
     *
     * @param tries how many there were
     */
    Optional<Duration> next(int tries, Attempt.TryAgain answer) {
        if (tries > WAITS.size()) {
            return Optional.empty();
        }
        Duration wait = jittered(WAITS.get(tries - 1));
        Duration wanted = answer.notBefore().orElse(Duration.ZERO);
        return Optional.of(wanted.compareTo(wait) > 0 ? wanted : wait).filter(time -> time.compareTo(LONGEST) <= 0);
    }

    /** Half to one and a half of it. */
    private Duration jittered(Duration wait) {
        int millis = (int) wait.toMillis();
        return Duration.ofMillis(millis / 2 + random.applyAsInt(millis + 1));
    }
}
