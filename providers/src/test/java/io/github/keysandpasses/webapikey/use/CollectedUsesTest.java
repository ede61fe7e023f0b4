package io.github.keysandpasses.webapikey.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.webapikey.KeyUse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** No use is lost between the exchange and the database, whoever comes in between. */
class CollectedUsesTest {

    private static final Instant EARLY = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(1);

    private final CollectedUses collected = new CollectedUses();

    @Test
    void usesOfAKeyAddUpAndTheLatestTimeStays() {
        collected.add("key", LATE);
        collected.add("key", EARLY);
        collected.add("other", EARLY);
        assertThat(collected.take()).isEqualTo(Map.of("key", new KeyUse(LATE, 2), "other", new KeyUse(EARLY, 1)));
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        collected.add("key", EARLY);
        collected.take();
        assertThat(collected.take()).isEmpty();
    }

    @Test
    void whatCouldNotBeWrittenIsThereTheNextTimeWithWhatCameSince() {
        collected.add("key", EARLY);
        Map<String, KeyUse> taken = collected.take();
        collected.add("key", LATE);
        collected.putBack(taken);
        assertThat(collected.take()).isEqualTo(Map.of("key", new KeyUse(LATE, 2)));
    }

    @Test
    void noneIsLostWhileManyComeInAndSomebodyTakes() throws InterruptedException {
        int threads = 8;
        int each = 5_000;
        AtomicLong taken = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
        for (int thread = 0; thread < threads; thread++) {
            pool.execute(() -> {
                for (int use = 0; use < each; use++) {
                    collected.add("key " + use % 3, EARLY);
                }
            });
        }
        pool.execute(() -> {
            for (int look = 0; look < 200; look++) {
                taken.addAndGet(sum(collected.take()));
            }
        });
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(taken.get() + sum(collected.take())).isEqualTo((long) threads * each);
    }

    private static long sum(Map<String, KeyUse> uses) {
        return uses.values().stream().mapToLong(KeyUse::count).sum();
    }
}
