package io.github.keysandpasses.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The pool takes so many messages and no more, and forgets none it took. */
class DeliveryPoolTest {

    private static final String REALM = "realm";

    @Test
    void aFullPoolFailsAtOnceAndTakesAgainWhenThereIsRoom() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (DeliveryPool pool = new DeliveryPool("test", new PoolSize(1, 2, 100), bound -> 0)) {
            CompletableFuture<Optional<FailureReason>> first = pool.deliver(REALM, () -> after(gate));
            CompletableFuture<Optional<FailureReason>> second = pool.deliver(REALM, Attempt::delivered);
            assertThat(pool.deliver(REALM, Attempt::delivered))
                    .isCompletedWithValue(Optional.of(FailureReason.OVERLOADED));
            assertThat(pool.ask(REALM, () -> "asked")).isEmpty();
            assertThat(pool.waiting()).isEqualTo(2);
            gate.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(second.get(10, TimeUnit.SECONDS)).isEmpty();
            assertThat(pool.deliver(REALM, Attempt::delivered).get(10, TimeUnit.SECONDS))
                    .isEmpty();
            assertThat(pool.waiting()).isZero();
        }
    }

    @Test
    void aDefectInATransportCostsNoPlace() throws Exception {
        try (DeliveryPool pool = new DeliveryPool("test", new PoolSize(1, 1, 100), bound -> 0)) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Optional<FailureReason>> end = pool.deliver(REALM, () -> {
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
        DeliveryPool pool = new DeliveryPool("test", new PoolSize(1, 1, 100), bound -> 0);
        pool.close();
        assertThat(pool.deliver(REALM, Attempt::delivered)).isCompletedWithValue(Optional.of(FailureReason.OVERLOADED));
    }

    @Test
    void aRealmWhoseGatewayHangsFailsAloneAndOthersGoOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (DeliveryPool pool = new DeliveryPool("test", new PoolSize(2, 12, 25), bound -> 0)) {
            for (int i = 0; i < 3; i++) {
                pool.deliver("hangs", () -> after(gate));
            }
            assertThat(pool.deliver("hangs", Attempt::delivered))
                    .isCompletedWithValue(Optional.of(FailureReason.OVERLOADED));
            assertThat(pool.ask("hangs", () -> "asked")).isEmpty();
            for (int i = 0; i < 20; i++) {
                assertThat(pool.deliver(REALM, Attempt::delivered).get(10, TimeUnit.SECONDS))
                        .isEmpty();
            }
            gate.countDown();
        }
    }

    @Test
    void whatWaitsForAWorkerOfItsRealmIsDeliveredInTheEnd() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (DeliveryPool pool = new DeliveryPool("test", new PoolSize(4, 40, 25), bound -> 0)) {
            List<CompletableFuture<Optional<FailureReason>>> all = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                all.add(pool.deliver(REALM, () -> after(gate)));
            }
            CompletableFuture<String> asked = pool.ask(REALM, () -> "asked").orElseThrow();
            gate.countDown();
            for (CompletableFuture<Optional<FailureReason>> one : all) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isEmpty();
            }
            assertThat(asked.get(10, TimeUnit.SECONDS)).isEqualTo("asked");
            assertThat(pool.waiting()).isZero();
        }
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
