package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.DatabaseActivity;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * An exchange writes nothing, and asks the database one question more than Keycloak's client_credentials: for the key. The
 * realm keeps no events, as is Keycloak's default: an event log would cost every grant a row.
 */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
@TestInstance(Lifecycle.PER_CLASS)
class NoWritesIT {
    private static final int TIMES = 25;

    private RunningKeycloak keycloak;
    private DatabaseActivity activity;
    private OtherRealm realm;

    @BeforeAll
    void aMemberOfTwoUnitsHasAKey(RunningKeycloak running) {
        keycloak = running;
        activity = running.database().activity();
        realm = new OtherRealm(running);
        Admin admin = realm.admin();
        admin.change("", Map.of("eventsEnabled", false));
        admin.put("/keys-and-passes/web-api-keys/settings", Map.of("wrongKeyTries", 1000));
        String organization = admin.createOrganization("warm");
        admin.join(organization, realm.ownerId());
        for (String unit : new String[] {"North Unit", "South Unit"}) {
            admin.joinUnit(organization, admin.createUnit(organization, unit, unit + " id"), realm.ownerId());
        }
        realm.changeClient(CrmDemo.THIRD_PARTY_APP, Map.of("serviceAccountsEnabled", true));
    }

    @AfterAll
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void anExchangeAtTheGrantWritesNothingAndAsksOneQuestionMoreThanClientCredentials() {
        Cost exchange = measure(() -> realm.doors().grant(realm.key(), "unit", "South Unit"));
        assertIsCheap("grant", exchange);
    }

    @Test
    void aTokenExchangeWritesNothingAndAsksOneQuestionMoreThanClientCredentials() {
        Cost exchange = measure(() -> realm.doors().exchange(realm.key(), "unit", "South Unit"));
        assertIsCheap("token_exchange", exchange);
    }

    @Test
    void anExchangeAtTheWebApiWritesNothingAndAsksOneQuestionMoreThanClientCredentials() {
        Cost exchange = measure(() -> realm.doors().webApi(realm.key(), "{\"unit\":\"South Unit\"}"));
        assertIsCheap("web_api", exchange);
    }

    @Test
    void aRefusalWritesNothingEither() {
        String unknown = "0123456789ABCDEF0123456789ABCDEF";
        assertThat(measure(401, () -> realm.doors().webApi(unknown, "{}")).rows())
                .isZero();
        assertThat(measure(400, () -> realm.doors().grant(unknown)).rows()).isZero();
        assertThat(measure(400, () -> realm.doors().exchange(unknown)).rows()).isZero();
    }

    @Test
    void aMistypedKeyIsNotEvenLookedUp() {
        String key = realm.key();
        String mistyped = key.substring(0, 10) + (key.charAt(10) == 'x' ? 'y' : 'x') + key.substring(11);
        long before = lookUps();
        assertThat(realm.doors().grant(mistyped).status()).isEqualTo(400);
        assertThat(realm.doors().webApi(mistyped, "{}").status()).isEqualTo(401);
        assertThat(lookUps() - before).isZero();
        assertThat(realm.doors().grant(key, "unit", "South Unit").status()).isEqualTo(200);
        assertThat(lookUps() - before).isEqualTo(1);
    }

    private void assertIsCheap(String door, Cost exchange) {
        Cost clientCredentials = measure(this::clientCredentials);
        System.out.printf(
                "SQL statements per exchange at %s: %.2f, per client_credentials: %.2f%n",
                door, exchange.statements(), clientCredentials.statements());
        assertThat(exchange.rows()).isZero();
        assertThat(exchange.statements())
                .as("statements of %d exchanges: %s", TIMES, exchange.madeOf())
                .isLessThanOrEqualTo(clientCredentials.statements() + 1);
    }

    private record Cost(long rows, double statements, Map<String, Long> madeOf) {}

    private Cost measure(Supplier<HttpAnswer> request) {
        assertThat(Doors.claims(Doors.token(request.get())).has("jti")).isTrue();
        return measure(200, request);
    }

    private Cost measure(int status, Supplier<HttpAnswer> request) {
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            request.get();
        }
        Map<String, Long> calls = activity.callsByStatement();
        long rows = activity.rowsWritten();
        long statements = activity.statements();
        for (int i = 0; i < TIMES; i++) {
            assertThat(request.get().status()).isEqualTo(status);
        }
        double each = (activity.statements() - statements) / (double) TIMES;
        Map<String, Long> madeOf = activity.callsByStatement();
        calls.forEach((statement, before) -> madeOf.merge(statement, -before, Long::sum));
        madeOf.values().removeIf(n -> n == 0);
        return new Cost(activity.rowsWritten() - rows, each, madeOf);
    }

    private HttpAnswer clientCredentials() {
        return Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
                Map.of("grant_type", "client_credentials"),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
    }

    private long lookUps() {
        return activity.callsByStatement().entrySet().stream()
                .filter(statement -> statement.getKey().toLowerCase().contains("kp_web_api_key"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
