package io.github.keysandpasses.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tries come further and further apart, never for all at the same moment, and they end. */
class RetryScheduleTest {

    private static final Attempt.TryAgain AGAIN = new Attempt.TryAgain(FailureReason.UNREACHABLE, Optional.empty());
    private static final IntUnaryOperator MIDDLE = bound -> bound / 2;

    @Test
    void theWaitsGrowAndEnd() {
        RetrySchedule schedule = new RetrySchedule(MIDDLE);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(tries -> schedule.next(tries, AGAIN)))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(16)),
                        Optional.of(Duration.ofSeconds(60)),
                        Optional.empty());
    }

    @Test
    void chanceMovesAWaitByHalfOfIt() {
        assertThat(new RetrySchedule(bound -> 0).next(2, AGAIN)).hasValue(Duration.ofSeconds(2));
        assertThat(new RetrySchedule(bound -> bound - 1).next(2, AGAIN)).hasValue(Duration.ofSeconds(6));
    }

    @Test
    void whoWantsToBeLeftAloneLongerIs() {
        RetrySchedule schedule = new RetrySchedule(MIDDLE);
        assertThat(schedule.next(1, wants(30))).hasValue(Duration.ofSeconds(30));
        assertThat(schedule.next(3, wants(2))).hasValue(Duration.ofSeconds(16));
    }

    @Test
    void butNotForSoLongThatTheMessageIsOfNoUse() {
        assertThat(new RetrySchedule(MIDDLE).next(1, wants(3600))).isEmpty();
    }

    private static Attempt.TryAgain wants(long seconds) {
        return new Attempt.TryAgain(FailureReason.REJECTED, Optional.of(Duration.ofSeconds(seconds)));
    }
}
