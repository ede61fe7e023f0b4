package io.github.keysandpasses.tests.portability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document says which keys there shall be: applied once it makes them so, applied twice it changes nothing more. */
@WithKeycloak
class KeyDocumentIT {
    static final String DOCUMENT = "/keys-and-passes/web-api-keys/document";
    private static final String KEYS = "/keys-and-passes/web-api-keys";
    private static final String NEXT_YEAR = "4102444800";

    private OtherRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealm(RunningKeycloak running) {
        realm = new OtherRealm(running);
        admin = realm.admin();
        admin.createUser("alice");
        admin.createUser("bob");
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    static String legacyKey() {
        return UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** An entry; further members are given as name, value. */
    static Map<String, Object> entry(String username, String name, Object... members) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("owner", Map.of("username", username), "name", name));
        for (int i = 0; i < members.length; i += 2) {
            entry.put((String) members[i], members[i + 1]);
        }
        return entry;
    }

    private static Map<String, Object> legacy(String key) {
        return Map.of("legacyKey", key);
    }

    private JsonNode apply(Object... entries) {
        return admin.post(DOCUMENT, Map.of("keys", List.of(entries))).json();
    }

    private JsonNode onlyKey(String username) {
        JsonNode keys = admin.get(KEYS + "?userId=" + admin.userId(username));
        assertThat(keys).hasSize(1);
        return keys.path(0);
    }

    private static List<String> outcomes(JsonNode report) {
        return report.path("keys").findValuesAsText("outcome");
    }

    private static List<String> reasons(JsonNode report) {
        return report.path("keys").findValuesAsText("reason");
    }

    /** For the server on this machine: in a container it sees another address. */
    @Test
    @Tag("zip")
    void theSameDocumentTwiceChangesNothing() {
        String key = legacyKey();
        Object[] document = {
            entry("alice", "ERP", "secret", legacy(key), "restrictions", Map.of("networks", List.of("127.0.0.0/8"))),
            entry("bob", "shop", "secret", Map.of("generate", true), "expiresAt", soon())
        };
        JsonNode first = apply(document);
        assertThat(outcomes(first)).containsExactly("CREATED", "CREATED");
        assertThat(first.path("keys").path(0).has("key")).isFalse();
        String generated = first.path("keys").path(1).required("key").textValue();
        JsonNode before = admin.get(KEYS + "?max=100");

        JsonNode second = apply(document);

        assertThat(outcomes(second)).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(second.toString()).doesNotContain(generated).doesNotContain(key);
        assertThat(admin.get(KEYS + "?max=100")).isEqualTo(before);
        assertThat(realm.doors().grant(key).status()).isEqualTo(200);
        assertThat(realm.doors().grant(generated).status()).isEqualTo(200);
    }

    private static long soon() {
        return System.currentTimeMillis() / 1000 + 86_400;
    }

    @Test
    void aLegacyKeyExpiresOnlyIfTheDocumentSaysSo() {
        apply(entry("alice", "for ever", "secret", legacy(legacyKey())));
        assertThat(onlyKey("alice").path("neverExpires").booleanValue()).isTrue();
        assertThat(onlyKey("alice").path("legacy").booleanValue()).isTrue();
        apply(entry("bob", "until 2100", "secret", legacy(legacyKey()), "expiresAt", Long.parseLong(NEXT_YEAR)));
        assertThat(onlyKey("bob").path("expiresAt").asText()).isEqualTo(NEXT_YEAR);
    }

    @Test
    void whatADocumentSaysOtherwiseIsAppliedAndWhatItLeavesOutStays() {
        long until = soon();
        apply(entry(
                "alice",
                "ERP",
                "secret",
                legacy(legacyKey()),
                "expiresAt",
                until,
                "restrictions",
                Map.of("networks", List.of("10.0.0.0/8"))));

        JsonNode silent = apply(entry("alice", "ERP"));
        JsonNode changed = apply(
                entry("alice", "ERP", "enabled", false, "restrictions", Map.of("networks", List.of("10.1.0.0/16"))));

        assertThat(outcomes(silent)).containsExactly("UNCHANGED");
        assertThat(changed.path("keys").path(0).path("changes"))
                .extracting(JsonNode::textValue)
                .containsExactly("enabled", "restrictions");
        JsonNode key = onlyKey("alice");
        assertThat(key.path("expiresAt").longValue()).isEqualTo(until);
        assertThat(key.path("state").textValue()).isEqualTo("DISABLED");
        assertThat(key.path("restrictions").path("networks").path(0).textValue())
                .isEqualTo("10.1.0.0/16");
    }

    @Test
    void aDryRunReportsTheSameAndChangesNothing() {
        apply(entry("alice", "there", "secret", legacy(legacyKey())));
        List<Object> entries = new ArrayList<>(List.of(
                entry("alice", "there", "enabled", false),
                entry("bob", "new", "secret", Map.of("generate", true)),
                entry("nobody", "x", "secret", legacy(legacyKey()))));
        IntStream.range(0, 120).forEach(i -> entries.add(entry("bob", "many " + i, "secret", legacy(legacyKey()))));

        JsonNode dry =
                admin.post(DOCUMENT + "?dryRun=true", Map.of("keys", entries)).json();
        assertThat(dry.path("dryRun").booleanValue()).isTrue();
        assertThat(dry.toString()).doesNotContain("\"key\"");
        assertThat(onlyKey("alice").path("enabled").booleanValue()).isTrue();
        assertThat(admin.get(KEYS + "?userId=" + admin.userId("bob"))).isEmpty();

        JsonNode true_ = admin.post(DOCUMENT, Map.of("keys", entries)).json();
        assertThat(outcomes(true_)).isEqualTo(outcomes(dry));
        assertThat(reasons(true_)).isEqualTo(reasons(dry)).contains("key_limit_reached", "key_owner_not_found");
        assertThat(true_.path("created").intValue()).isEqualTo(100);
    }

    @Test
    void badEntriesAreReportedAndStopNoGoodOne() {
        String key = legacyKey();
        String taken = legacyKey();
        apply(entry("bob", "taken", "secret", legacy(taken)));

        JsonNode report = apply(
                entry("alice", "x".repeat(1000), "secret", legacy(legacyKey())),
                entry("alice", "two\nlines", "secret", legacy(legacyKey())),
                entry("nobody", "a", "secret", legacy(legacyKey())),
                entry("alice", "b", "secret", legacy("no key")),
                entry("alice", "c"),
                entry("alice", "d", "secret", legacy(legacyKey()), "expiresAt", 1),
                entry("alice", "e", "secret", legacy(legacyKey()), "restrictions", Map.of("roles", List.of("none"))),
                entry("alice", "f", "secret", legacy(taken)),
                entry("bob", "taken", "secret", legacy(legacyKey())),
                entry("alice", "<b>good</b> \uD83D\uDD11", "secret", legacy(key)),
                entry("alice", "<b>good</b> \uD83D\uDD11", "secret", legacy(legacyKey())),
                entry("alice", "g", "secret", legacy(key)));

        assertThat(reasons(report))
                .containsExactly(
                        "key_name_invalid",
                        "key_name_invalid",
                        "key_owner_not_found",
                        "key_import_malformed",
                        "key_document_secret_missing",
                        "key_expiry_invalid",
                        "key_role_unknown",
                        "key_import_duplicate",
                        "key_document_conflict",
                        "key_document_duplicate",
                        "key_document_duplicate");
        assertThat(report.path("keys").path(9).path("outcome").textValue()).isEqualTo("CREATED");
        assertThat(report.toString()).doesNotContain(key).doesNotContain(taken);
        assertThat(realm.doors().grant(key).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"keys\":[{\"nmae\":\"x\"}]}|keys[0].nmae is no member of this document",
                "{\"keys\":[{\"name\":5}]}|keys[0].name has another type than it should have",
                "{\"keys\":[{\"name\":null}]}|keys[0].name is null: leave it out instead",
                "{\"keys\":[{\"name\":\"a\\u0000\"}]}|keys[0].name contains a NUL character",
                "{\"keys\":[],\"prune\":true}|prune is no member of this document",
                "{\"keys\":[{\"name\":\"a\",\"name\":\"b\"}]}|The document must be one JSON object in UTF-8",
                "{}|keys is missing",
                "[]|The document must be one JSON object in UTF-8",
                "{\"realm\":\"master\",\"keys\":[]}|realm names another realm than the address"
            })
    void aMalformedDocumentIsRefusedByNameAndChangesNothing(String body, String said) {
        String good = "{\"owner\":{\"username\":\"alice\"},\"name\":\"good\",\"secret\":{\"generate\":true}}";
        HttpAnswer answer = admin.callRaw(DOCUMENT, body.replace("}]", "}," + good + "]"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue()).contains(said);
        assertThat(admin.get(KEYS + "?userId=" + admin.userId("alice"))).isEmpty();
    }

    @Test
    void aRevokedKeyIsNeverBroughtBack() {
        String key = legacyKey();
        JsonNode made = apply(entry("alice", "ERP", "secret", legacy(key)));
        String id = made.path("keys").path(0).required("id").textValue();
        admin.post(KEYS + "/" + id + "/revoke", Map.of());

        assertThat(reasons(apply(entry("alice", "ERP", "secret", legacy(key), "enabled", true))))
                .containsExactly("key_is_revoked");
        assertThat(reasons(apply(entry("alice", "ERP again", "secret", legacy(key)))))
                .containsExactly("key_import_duplicate");
        assertThat(reasons(apply(entry("bob", "old", "secret", legacy(legacyKey()), "state", "REVOKED"))))
                .containsExactly("key_is_revoked");
        assertThat(realm.doors().grant(key).status()).isEqualTo(400);
    }

    @Test
    void byItsIdAKeyIsRenamed() {
        JsonNode made = apply(entry("alice", "ERP", "secret", legacy(legacyKey())));
        String id = made.path("keys").path(0).required("id").textValue();
        JsonNode report = apply(entry("alice", "ERP of the north", "id", id));
        assertThat(report.path("keys").path(0).path("changes").path(0).textValue())
                .isEqualTo("name");
        assertThat(onlyKey("alice").path("name").textValue()).isEqualTo("ERP of the north");
    }

    @Test
    void anExportHoldsNoKeyAndAppliedAgainChangesNothing() {
        String key = legacyKey();
        apply(entry(
                "alice",
                "ERP",
                "secret",
                legacy(key),
                "restrictions",
                Map.of("clients", List.of("third-party-app"), "networks", List.of("127.0.0.1"))));

        JsonNode document = admin.get(DOCUMENT);

        assertThat(document.toString())
                .doesNotContain(key)
                .doesNotContain(realm.key())
                .doesNotContain("hash");
        assertThat(document.path("keys").findValuesAsText("username")).contains("alice", "owner");
        assertThat(document.path("keys").findValue("clients").path(0).textValue())
                .isEqualTo("third-party-app");
        JsonNode report = admin.post(DOCUMENT, document).json();
        assertThat(outcomes(report)).containsOnly("UNCHANGED").hasSize(2);
    }

    @Test
    void anExportWithHashesBringsKeysBackInTheSameRealmOnly(RunningKeycloak running) {
        String key = legacyKey();
        apply(entry("alice", "ERP", "secret", legacy(key)));
        JsonNode document = admin.get(DOCUMENT + "?withHashes=true");
        for (JsonNode stored : admin.get(KEYS)) {
            admin.delete(KEYS + "/" + stored.required("id").textValue());
        }
        assertThat(realm.doors().grant(key).status()).isEqualTo(400);

        JsonNode report = admin.post(DOCUMENT, document).json();

        assertThat(outcomes(report)).containsOnly("CREATED").hasSize(2);
        assertThat(document.toString()).doesNotContain(key).doesNotContain(realm.key());
        assertThat(realm.doors().grant(key).status()).isEqualTo(200);
        assertThat(realm.doors().grant(realm.key()).status()).isEqualTo(200);
        try (OtherRealm other = new OtherRealm(running)) {
            other.admin().createUser("alice");
            Map<String, Object> elsewhere = Map.of(
                    "keys",
                    List.of(entry(
                            "alice",
                            "ERP",
                            "secret",
                            document.path("keys").path(1).path("secret"))));
            assertThat(reasons(other.admin().post(DOCUMENT, elsewhere).json()))
                    .containsExactly("key_document_hash_foreign");
        }
    }

    @Test
    void aLineThatIsWrongCostsNoneButItself() {
        String key = legacyKey();
        String good =
                "{\"owner\":{\"username\":\"alice\"},\"name\":\"ERP\",\"secret\":{\"legacyKey\":\"" + key + "\"}}";
        HttpAnswer answer =
                admin.callRaw(DOCUMENT + "/lines", "{\"nonsense\":1}\n" + good + "\n\n", "application/x-ndjson");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(3);
        assertThat(answer.body().lines().toList().get(0))
                .contains("key_document_malformed", "nonsense is no member of this document");
        assertThat(answer.body().lines().toList().get(1)).contains("CREATED").doesNotContain(key);
        assertThat(realm.doors().grant(key).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void aDryRunThatIsMisspeltIsNoRun(String dryRun) {
        HttpAnswer answer = admin.call(
                "POST",
                DOCUMENT + "?dryRun=" + dryRun,
                Map.of("keys", List.of(entry("alice", "x", "secret", legacy(legacyKey())))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(admin.get(KEYS + "?userId=" + admin.userId("alice"))).isEmpty();
    }

    @Test
    void whatADocumentMadeIsOneAdminEventWithoutAnySecret() {
        admin.change("/events/config", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
        String key = legacyKey();
        JsonNode report = apply(
                entry("alice", "ERP", "secret", legacy(key)), entry("bob", "new", "secret", Map.of("generate", true)));
        JsonNode events = admin.get("/admin-events?resourcePath=*web-api-keys/document");
        assertThat(events).hasSize(1);
        assertThat(events.toString())
                .contains("CREATED")
                .doesNotContain(key)
                .doesNotContain(report.path("keys").path(1).required("key").textValue());
    }

    @Test
    void tenThousandKeysForOneOwnerAreRefusedBeyondTheCeiling() {
        List<Object> entries = new ArrayList<>();
        IntStream.range(0, 9_999).forEach(i -> entries.add(entry("alice", "key " + i, "secret", legacy(legacyKey()))));
        entries.add(entry("bob", "good", "secret", legacy(legacyKey())));
        long begin = System.nanoTime();
        JsonNode report = admin.post(DOCUMENT, Map.of("keys", entries)).json();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(2));
        assertThat(report.path("created").intValue()).isEqualTo(101);
        assertThat(report.path("skipped").intValue()).isEqualTo(9_899);
        assertThat(reasons(report)).containsOnly("key_limit_reached");
        assertThat(onlyKey("bob").path("name").textValue()).isEqualTo("good");
    }
}
