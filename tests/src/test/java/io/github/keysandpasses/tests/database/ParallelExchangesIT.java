package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.DatabaseActivity;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once with one key: nobody waits for another one's write, because nothing is written. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class ParallelExchangesIT {
    private static final int CALLERS = 200;

    @Test
    void twoHundredExchangesOfOneKeyAtOnceAllSucceedAndWriteNoRow(RunningKeycloak keycloak) throws Exception {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            realm.admin().change("", Map.of("eventsEnabled", false));
            assertThat(realm.doors().grant(realm.key()).status()).isEqualTo(200);
            DatabaseActivity activity = keycloak.database().activity();
            long before = activity.rowsWritten();

            List<Integer> answers =
                    allAtOnce(() -> realm.doors().grant(realm.key()).status());

            assertThat(answers).hasSize(CALLERS).containsOnly(200);
            assertThat(activity.rowsWritten() - before).isZero();
        }
    }

    private static List<Integer> allAtOnce(Callable<Integer> call) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Integer>> calls =
                    IntStream.range(0, CALLERS).mapToObj(i -> call).toList();
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
