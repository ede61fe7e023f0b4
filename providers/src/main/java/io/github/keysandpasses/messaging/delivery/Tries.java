package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tries to deliver one message until it is delivered, or has failed for good. Between tries it holds no thread. */
final class Tries {

    private final Supplier<Attempt> oneTry;
    private final RetrySchedule schedule;
    private final Later later;
    private final CompletableFuture<Optional<FailureReason>> end = new CompletableFuture<>();
    private int tries;

    Tries(Supplier<Attempt> oneTry, RetrySchedule schedule, Later later) {
        this.oneTry = oneTry;
        this.schedule = schedule;
        this.later = later;
    }

    /** Begins; the future has why it failed, or nothing if it did not. */
    CompletableFuture<Optional<FailureReason>> begin() {
        later.run(this::attempt, Duration.ZERO);
        return end;
    }

    private void attempt() {
        try {
            Attempt attempt = oneTry.get();
            tries++;
            if (attempt instanceof Attempt.TryAgain again) {
                again(again);
            } else {
                end.complete(
                        attempt instanceof Attempt.Failed failed ? Optional.of(failed.reason()) : Optional.empty());
            }
        } catch (RuntimeException | LinkageError e) {
            end.completeExceptionally(e);
        }
    }

    private void again(Attempt.TryAgain attempt) {
        schedule.next(tries, attempt)
                .ifPresentOrElse(
                        wait -> later.run(this::attempt, wait), () -> end.complete(Optional.of(attempt.reason())));
    }
}
