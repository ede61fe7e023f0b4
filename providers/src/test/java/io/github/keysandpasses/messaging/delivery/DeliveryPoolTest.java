package io.github.keysandpasses.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The pool takes so many messages and no more, and forgets none it took. */
class DeliveryPoolTest {

    @Test
    void aFullPoolFailsAtOnceAndTakesAgainWhenThereIsRoom() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (DeliveryPool pool = new DeliveryPool("test", 1, 2, bound -> 0)) {
            CompletableFuture<Optional<FailureReason>> first = pool.deliver(() -> after(gate));
            CompletableFuture<Optional<FailureReason>> second = pool.deliver(Attempt::delivered);
            assertThat(pool.deliver(Attempt::delivered)).isCompletedWithValue(Optional.of(FailureReason.OVERLOADED));
            assertThat(pool.ask(() -> "asked")).isEmpty();
            assertThat(pool.waiting()).isEqualTo(2);
            gate.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(pool.deliver(Attempt::delivered).get(10, TimeUnit.SECONDS))
                    .isEmpty();
            assertThat(pool.waiting()).isZero();
        }
    }

    @Test
    void aDefectInATransportCostsNoPlace() throws Exception {
        try (DeliveryPool pool = new DeliveryPool("test", 1, 1, bound -> 0)) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Optional<FailureReason>> end = pool.deliver(() -> {
                    throw new IllegalStateException("defect");
                });
                assertThat(end.exceptionally(e -> Optional.of(FailureReason.INTERNAL_ERROR))
                                .get(10, TimeUnit.SECONDS))
                        .hasValue(FailureReason.INTERNAL_ERROR);
            }
        }
    }

    @Test
    void aClosedPoolFailsAtOnce() {
        DeliveryPool pool = new DeliveryPool("test", 1, 1, bound -> 0);
        pool.close();
        assertThat(pool.deliver(Attempt::delivered)).isCompletedWithValue(Optional.of(FailureReason.OVERLOADED));
    }

    private static Attempt after(CountDownLatch gate) {
        try {
            gate.await();
            return Attempt.delivered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Attempt.failed(FailureReason.INTERNAL_ERROR);
        }
    }
}
