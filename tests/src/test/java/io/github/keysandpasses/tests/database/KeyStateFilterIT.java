package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The state of a key is decided in Java where it is exchanged and in SQL where it is looked for: both say the same. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class KeyStateFilterIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";
    private static final List<String> STATES =
            List.of("REVOKED", "ROTATED_OUT", "EXPIRED", "UNUSED", "DISABLED", "ACTIVE");

    /** What is written into a row, as a switch each; the first that is on decides, in this order. */
    private static final List<String> ENDS = List.of(
            "revoked_at = created_at, revocation_cause = 'ADMINISTRATOR'",
            "rotated_at = created_at, grace_ends_at = created_at",
            "expires_at = created_at",
            "created_at = created_at - 40000000000, last_used_at = created_at - 36000000000",
            "enabled = false");

    @Test
    void theFilterFindsEachKeyUnderTheStateItIsShownWith(RunningKeycloak keycloak) throws SQLException {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            for (int ends = 0; ends < 1 << ENDS.size(); ends++) {
                end(keycloak, made(realm, "ends " + ends), ends);
            }
            JsonNode all = realm.admin().get(KEYS + "?max=1000");
            assertThat(all).hasSize(33);
            assertThat(all.findValuesAsText("state")).containsAll(STATES);
            for (String state : STATES) {
                assertThat(names(realm.admin().get(KEYS + "?max=1000&state=" + state)))
                        .as(state)
                        .isEqualTo(names(all, state));
            }
        }
    }

    @Test
    void whereTheRealmLetsKeysStayUnusedNoneIsFoundAsUnused(RunningKeycloak keycloak) throws SQLException {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            end(keycloak, made(realm, "old"), 1 << 3);
            assertThat(realm.admin().get(KEYS + "?state=UNUSED")).hasSize(1);
            realm.admin().put(KEYS + "/settings", Map.of("unusedDays", 0));
            assertThat(realm.admin().get(KEYS + "?state=UNUSED")).isEmpty();
            assertThat(realm.admin().get(KEYS + "?state=ACTIVE")).hasSize(2);
        }
    }

    @Test
    void aHundredThousandKeysAreListedAndCountedAtOnce(RunningKeycloak keycloak) throws SQLException {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            String id = made(realm, "one of many");
            copies(keycloak, id, 100_000);
            for (String query :
                    List.of("?max=100", "?max=100&first=50000", "?search=copy%20777&max=10", "?state=ACTIVE&max=10")) {
                long start = System.nanoTime();
                assertThat(realm.admin().get(KEYS + query)).isNotEmpty();
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(query)
                        .isLessThan(Duration.ofSeconds(5));
            }
            assertThat(realm.admin().get(KEYS + "/count").path("count").longValue())
                    .isEqualTo(100_002);
        }
    }

    private static String made(OtherRealm realm, String name) {
        return realm.admin().createKey(realm.ownerId(), name).required("id").textValue();
    }

    private static void end(RunningKeycloak keycloak, String id, int ends) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < ENDS.size(); i++) {
                if ((ends >> i & 1) == 1) {
                    statement.executeUpdate("UPDATE kp_web_api_key SET " + ENDS.get(i) + " WHERE id = '" + id + "'");
                }
            }
        }
    }

    private static void copies(RunningKeycloak keycloak, String id, int count) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(keycloak.database().jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO credential (id, type, user_id, created_date, user_label, secret_data,"
                    + " credential_data, priority, version) SELECT gen_random_uuid()::text, type, user_id, created_date,"
                    + " 'copy ' || n, secret_data, credential_data, priority, version FROM credential,"
                    + " generate_series(1, " + count + ") n WHERE id = '" + id + "'");
            statement.executeUpdate(
                    "INSERT INTO kp_web_api_key (id, realm_id, owner_id, owner_kind, key_hash, public_prefix,"
                            + " legacy, key_class, organization_id, created_at, enabled, use_count)"
                            + " SELECT c.id, k.realm_id, k.owner_id, k.owner_kind, c.id, k.public_prefix, k.legacy, k.key_class,"
                            + " k.organization_id, k.created_at - 1, true, 0 FROM kp_web_api_key k, credential c"
                            + " WHERE k.id = '" + id + "' AND c.user_id = k.owner_id AND c.user_label LIKE 'copy %'");
            statement.execute("ANALYZE");
        }
    }

    private static List<String> names(JsonNode keys) {
        return keys.findValuesAsText("name");
    }

    private static List<String> names(JsonNode keys, String state) {
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("state").textValue().equals(state))
                .map(key -> key.path("name").textValue())
                .toList();
    }
}
