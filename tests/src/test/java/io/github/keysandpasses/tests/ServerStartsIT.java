package io.github.keysandpasses.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stock Keycloak starts with our jars in it, in both modes and on both databases. */
class ServerStartsIT {

    @Nested
    @WithKeycloak(ServerSetup.DEVELOPMENT)
    class InDevelopmentModeOnH2 {
        @Test
        void theMasterRealmAnswersItsDiscoveryDocument(RunningKeycloak keycloak) {
            assertMasterRealmAnswers(keycloak);
        }

        @Test
        void metricsAreServedOnTheManagementPort(RunningKeycloak keycloak) {
            HttpAnswer answer = Http.get(keycloak.managementUri().resolve("/metrics"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("jvm_memory");
        }

        @Test
        void theLogSaysWhichOfUsRunsOnWhichKeycloak(RunningKeycloak keycloak) {
            assertThat(keycloak.log().linesContaining("] (main) Keys & Passes "))
                    .singleElement()
                    .asString()
                    .containsPattern(" INFO .* on Keycloak 26\\.7\\.[0-9]+$");
        }

        @Test
        void aRawRequestIsAnswered(RunningKeycloak keycloak) {
            HttpAnswer answer = RawHttp.send(keycloak.baseUri(), "GET /realms/master HTTP/1.1", List.of(), new byte[0]);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("realm").textValue()).isEqualTo("master");
        }
    }

    @Nested
    @Tag("zip")
    @WithKeycloak(ServerSetup.POSTGRES_TRACE)
    class InProductionModeOnPostgresql {
        @Test
        void theMasterRealmAnswersItsDiscoveryDocument(RunningKeycloak keycloak) {
            assertMasterRealmAnswers(keycloak);
        }

        @Test
        void theLogReachesDownToTrace(RunningKeycloak keycloak) {
            assertThat(keycloak.log().linesContaining("TRACE [org.keycloak")).isNotEmpty();
        }

        @Test
        void everyRowThatIsWrittenIsCounted(RunningKeycloak keycloak) {
            long before = keycloak.database().activity().rowsWritten();
            String token = keycloak.adminToken();
            long statements = keycloak.database().activity().statements();
            HttpAnswer answer = Http.putJson(
                    keycloak.adminUri("master", ""),
                    "{\"displayName\":\"counted\"}",
                    "Authorization",
                    Http.bearer(token));
            assertThat(answer.status()).isEqualTo(204);
            assertThat(keycloak.database().activity().rowsWritten()).isGreaterThan(before);
            assertThat(keycloak.database().activity().statements()).isGreaterThan(statements);
        }
    }

    private static void assertMasterRealmAnswers(RunningKeycloak keycloak) {
        HttpAnswer answer = Http.get(keycloak.discovery("master"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("issuer").textValue())
                .isEqualTo(keycloak.realmUri("master", "").toString());
        assertThat(keycloak.adminToken()).isNotBlank();
    }
}
