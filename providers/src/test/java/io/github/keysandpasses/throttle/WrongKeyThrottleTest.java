package io.github.keysandpasses.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.throttle.Slots;
import io.github.keysandpasses.domain.throttle.ThrottleLimits;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes count together, few questions go between them, and if they cannot answer nobody is throttled. */
class WrongKeyThrottleTest {

    private static final ThrottleLimits LIMITS = ThrottleLimits.DEFAULTS;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Set<String> taken = new HashSet<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private int questions;

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(registry);
        never.countDown();
    }

    @Test
    void wrongKeysSpreadOverTwoNodesCountTogether() {
        WrongKeyThrottle here = throttle(this::shared);
        WrongKeyThrottle there = throttle(this::shared);
        for (int i = 0; i < 5; i++) {
            assertThat(ask(here, "a")).isEmpty();
            assertThat(ask(there, "a")).isEmpty();
        }
        assertThat(ask(here, "a")).get().extracting(Throttled::begins).isEqualTo(true);
        assertThat(ask(there, "a")).get().extracting(Throttled::begins).isEqualTo(false);
        assertThat(ask(there, "b")).as("another source").isEmpty();
    }

    @Test
    void aSourceThrottledAtOneNodeIsThrottledAtTheOtherAtOnce() {
        WrongKeyThrottle here = throttle(this::shared);
        for (int i = 0; i < 11; i++) {
            ask(here, "a");
        }
        assertThat(ask(throttle(this::shared), "a")).isPresent();
    }

    @Test
    void aFloodOfWrongKeysAsksTheOtherNodesNothing() {
        WrongKeyThrottle here = throttle(this::shared);
        for (int i = 0; i < 11; i++) {
            ask(here, "a");
        }
        int asked = questions;
        assertThat(asked).as("one for each slot, one for the notice").isEqualTo(11);
        for (int i = 0; i < 1000; i++) {
            assertThat(ask(here, "a")).isPresent();
        }
        assertThat(questions).isEqualTo(asked);
        now = now.plus(LIMITS.refill());
        assertThat(ask(here, "a")).isEmpty();
        assertThat(questions).isEqualTo(asked + 1);
    }

    @Test
    void aLimiterThatFailsThrottlesNobodyAndRaisesTheAlarm() {
        WrongKeyThrottle broken = throttle(slots -> {
            throw new IllegalStateException("no cluster");
        });
        for (int i = 0; i < 30; i++) {
            assertThat(ask(broken, "a")).isEmpty();
        }
        assertThat(failures()).isEqualTo(30);
    }

    @Test
    @Timeout(20)
    void aLimiterThatHangsHoldsUpNobodyForLongAndRaisesTheAlarm() {
        SharedSlots silent = work -> {
            awaitTheEnd();
            return Optional.empty();
        };
        WrongKeyThrottle hanging = new WrongKeyThrottle(silent, node(Duration.ofMillis(100)), () -> now);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(hanging, "a")).isEmpty();
        }
        assertThat(failures()).isEqualTo(3);
    }

    @Test
    void whatFailedOnceWorksAgain() {
        WrongKeyThrottle.Node node = node();
        ask(new WrongKeyThrottle(work -> failing(), node, () -> now), "a");
        WrongKeyThrottle repaired = new WrongKeyThrottle(use(this::shared), node, () -> now);
        for (int i = 0; i < 10; i++) {
            assertThat(ask(repaired, "a")).isEmpty();
        }
        assertThat(ask(repaired, "a")).isPresent();
    }

    @Test
    void theLogIsWarnedOnceAMinuteAtMost() {
        ThrottleAlarm alarm = new ThrottleAlarm(() -> now);
        IllegalStateException failure = new IllegalStateException("no cluster");

        assertThat(alarm.raise(failure)).isTrue();
        assertThat(alarm.raise(failure)).isFalse();
        now = now.plusSeconds(59);
        assertThat(alarm.raise(failure)).isFalse();
        now = now.plusSeconds(1);
        assertThat(alarm.raise(failure)).isTrue();
    }

    @Test
    void theMemoryOfANodeDoesNotGrowWithoutEnd() {
        TakenSlots memory = new TakenSlots();
        Slots free = (slot, life) -> true;
        for (int i = 0; i <= TakenSlots.MAX_NAMES; i++) {
            memory.remembering("source " + i, free).take(1, Duration.ofMinutes(1));
        }
        assertThat(memory.knows("source 0", 1)).isFalse();
        assertThat(memory.knows("source 1", 1)).isTrue();
    }

    private static Optional<Throttled> ask(WrongKeyThrottle throttle, String source) {
        return throttle.wrongKey(() -> LIMITS, () -> source);
    }

    private interface OneSlot {
        boolean take(String name, long slot);
    }

    private static SharedSlots use(OneSlot cluster) {
        return work -> work.apply(name -> (slot, life) -> cluster.take(name, slot));
    }

    private WrongKeyThrottle throttle(OneSlot cluster) {
        return throttle(use(cluster));
    }

    private WrongKeyThrottle throttle(SharedSlots cluster) {
        return new WrongKeyThrottle(cluster, node(), () -> now);
    }

    /** One that waits longer than a busy machine takes. */
    private WrongKeyThrottle.Node node() {
        return node(Duration.ofSeconds(30));
    }

    private WrongKeyThrottle.Node node(Duration limit) {
        return new WrongKeyThrottle.Node(new TakenSlots(), new TimeLimit(limit), new ThrottleAlarm(() -> now));
    }

    private synchronized boolean shared(String name, long slot) {
        questions++;
        return taken.add(name + slot);
    }

    private static Optional<Throttled> failing() {
        throw new IllegalStateException("no cluster");
    }

    private void awaitTheEnd() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double failures() {
        return registry.get("keysandpasses.throttle.failures").counter().count();
    }
}
