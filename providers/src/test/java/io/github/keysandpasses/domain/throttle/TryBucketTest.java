package io.github.keysandpasses.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten tries at once, then one per ten minutes, and whoever is refused is told when to come back. */
class TryBucketTest {

    private static final ThrottleLimits LIMITS = ThrottleLimits.DEFAULTS;
    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

    private final TestSlots tries = new TestSlots();
    private final TestSlots notices = new TestSlots();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 599_999, 600_000, -1, Long.MAX_VALUE / 2})
    void aSourceHasTenTriesAtOnceAndNotOneMore(long shift) {
        assertThat(granted(shift, START, 25)).isEqualTo(10);
    }

    @Test
    void oneTryComesBackEveryTenMinutesAndNoMore() {
        granted(0, START, 25);
        for (int i = 1; i <= 30; i++) {
            Instant later = START.plus(LIMITS.refill().multipliedBy(i));
            assertThat(take(0, later.minusMillis(1)))
                    .as("just before %s", later)
                    .isPresent();
            assertThat(granted(0, later, 5)).as("at %s", later).isEqualTo(1);
        }
    }

    @Test
    void afterARestAllTriesAreThereAgainButNeverMore() {
        granted(0, START, 25);
        assertThat(granted(0, START.plus(Duration.ofMinutes(50)), 25)).isEqualTo(5);
        assertThat(granted(0, START.plus(Duration.ofDays(30)), 25)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 250_000, 599_999})
    void whoWaitsAsLongAsIsSaidHasATryAndWhoWaitsLessHasNone(long shift) {
        Instant now = START.plusMillis(123_456);
        granted(shift, now, 25);
        long wait = take(shift, now).orElseThrow().retryAfterSeconds();

        assertThat(wait).isBetween(1L, 600L);
        assertThat(take(shift, now.plusSeconds(wait - 1))).isPresent();
        assertThat(take(shift, now.plusSeconds(wait))).isEmpty();
    }

    @Test
    void theBeginningIsToldOnceUntilATryIsFreeAgain() {
        granted(0, START, 10);
        assertThat(take(0, START).orElseThrow().begins()).isTrue();
        for (int i = 1; i < 600; i++) {
            assertThat(take(0, START.plusSeconds(i)).orElseThrow().begins()).isFalse();
        }
        Instant later = START.plusSeconds(600);
        assertThat(take(0, later)).isEmpty();
        assertThat(take(0, later).orElseThrow().begins()).isTrue();
        assertThat(take(0, later).orElseThrow().begins()).isFalse();
    }

    @Test
    void aSlotStaysTakenForAsLongAsItCanBeAskedFor() {
        granted(0, START, 10);
        assertThat(tries.taken()).isEqualTo(10);
        assertThat(tries.longestLife()).isEqualTo(LIMITS.refill().multipliedBy(10));
    }

    @Test
    void moreTriesCountAtOnceAndLessTooWithoutAnyForgiven() {
        granted(0, START, 25);
        ThrottleLimits more = new ThrottleLimits(12, LIMITS.refill());
        ThrottleLimits less = new ThrottleLimits(3, LIMITS.refill());

        assertThat(new TryBucket(more, 0, START).take(tries, notices)).isEmpty();
        assertThat(new TryBucket(more, 0, START).take(tries, notices)).isEmpty();
        assertThat(new TryBucket(more, 0, START).take(tries, notices)).isPresent();
        assertThat(new TryBucket(less, 0, START).take(tries, notices)).isPresent();
    }

    @Test
    void takersAtOnceShareTheTries() throws InterruptedException {
        List<Thread> takers = new ArrayList<>();
        List<Optional<Throttled>> outcomes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            takers.add(new Thread(() -> {
                Optional<Throttled> outcome = take(0, START);
                synchronized (outcomes) {
                    outcomes.add(outcome);
                }
            }));
        }
        takers.forEach(Thread::start);
        for (Thread taker : takers) {
            taker.join();
        }
        assertThat(outcomes).hasSize(40).filteredOn(Optional::isEmpty).hasSize(10);
        assertThat(outcomes.stream().flatMap(Optional::stream).filter(Throttled::begins))
                .hasSize(1);
    }

    private int granted(long shift, Instant now, int asked) {
        int granted = 0;
        for (int i = 0; i < asked; i++) {
            granted += take(shift, now).isEmpty() ? 1 : 0;
        }
        return granted;
    }

    private Optional<Throttled> take(long shift, Instant now) {
        tries.now(now);
        notices.now(now);
        return new TryBucket(LIMITS, shift, now).take(tries, notices);
    }
}
