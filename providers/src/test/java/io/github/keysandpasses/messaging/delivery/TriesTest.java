package io.github.keysandpasses.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A message is tried again as long as that may help, and its end is always known. */
class TriesTest {

    private final List<Duration> waits = new ArrayList<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void whatIsTakenIsNotSentAgain() {
        assertThat(outcome(Attempt.delivered())).isEmpty();
        assertThat(waits).containsExactly(Duration.ZERO);
    }

    @Test
    void whatFailsForGoodIsNotTriedAgain() {
        assertThat(outcome(Attempt.failed(FailureReason.REJECTED))).hasValue(FailureReason.REJECTED);
        assertThat(waits).hasSize(1);
    }

    @Test
    void whatMayHelpIsTriedAfterAWhile() {
        Attempt again = Attempt.tryAgain(FailureReason.UNREACHABLE);
        assertThat(outcome(again, again, Attempt.delivered())).isEmpty();
        assertThat(waits).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void afterFiveTriesItHasFailedForTheLastReason() {
        Attempt again = Attempt.tryAgain(FailureReason.UNREACHABLE);
        assertThat(outcome(again, again, again, again, Attempt.tryAgain(FailureReason.TIMED_OUT), again))
                .hasValue(FailureReason.TIMED_OUT);
        assertThat(waits).hasSize(5);
    }

    @Test
    void anExceptionIsAnEndToo() {
        CompletableFuture<Optional<FailureReason>> end = tries(() -> {
            throw new IllegalStateException("defect");
        });
        assertThat(end).isCompletedExceptionally();
    }

    private Optional<FailureReason> outcome(Attempt... attempts) {
        Deque<Attempt> next = new ArrayDeque<>(List.of(attempts));
        return tries(next::pop).join();
    }

    private CompletableFuture<Optional<FailureReason>> tries(Supplier<Attempt> oneTry) {
        Later later = (work, after) -> {
            waits.add(after);
            waiting.add(work);
        };
        CompletableFuture<Optional<FailureReason>> end =
                new Tries(oneTry, new RetrySchedule(bound -> bound / 2), later).begin();
        while (!waiting.isEmpty()) {
            waiting.pop().run();
        }
        return end;
    }
}
