package io.github.keysandpasses.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Keycloak's timer, which everything in the server shares, is neither kept waiting nor hurt. */
class ClusterTaskTest {

    private final ClusterTask task = new ClusterTask("test", Duration.ofHours(1), () -> {});
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void whatFailsReachesNobodyAndComesRoundAgain() {
        Runnable failing = () -> {
            turns.incrementAndGet();
            throw new IllegalStateException("the database is away");
        };
        assertThatCode(() -> task.start(Runnable::run, failing)).doesNotThrowAnyException();
        task.start(Runnable::run, failing);
        assertThat(turns).hasValue(2);
    }

    @Test
    void theTimerDoesNotWaitForTheWork() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        task.start(handedOver::add, turns::incrementAndGet);
        assertThat(turns).hasValue(0);
        handedOver.remove().run();
        assertThat(turns).hasValue(1);
    }

    @Test
    void aTurnThatIsNotOverIsNotJoinedByAnother() {
        Queue<Runnable> handedOver = new ArrayDeque<>();
        task.start(handedOver::add, turns::incrementAndGet);
        task.start(handedOver::add, turns::incrementAndGet);
        assertThat(handedOver).hasSize(1);
        handedOver.remove().run();
        task.start(handedOver::add, turns::incrementAndGet);
        assertThat(handedOver).hasSize(1);
    }

    @Test
    void withoutAFreeThreadItIsLeftOutOnce() {
        task.start(
                work -> {
                    throw new RejectedExecutionException();
                },
                turns::incrementAndGet);
        task.start(Runnable::run, turns::incrementAndGet);
        assertThat(turns).hasValue(1);
    }
}
