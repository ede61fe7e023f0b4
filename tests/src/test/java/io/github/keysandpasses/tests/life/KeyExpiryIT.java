package io.github.keysandpasses.tests.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every key ends some day, unless the realm says otherwise. */
@WithKeycloak
@TestInstance(Lifecycle.PER_CLASS)
class KeyExpiryIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";
    private static final long MINUTE = 60;

    private OtherRealm realm;
    private Admin admin;
    private int names;

    @BeforeAll
    void aRealmWithoutSettings(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
    }

    @AfterAll
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aKeyLivesForNinetyDaysIfNothingIsSaid() {
        assertThat(created(Map.of()).path("expiresAt").longValue()).isCloseTo(inDays(90), within(MINUTE));
    }

    @Test
    void aKeyLivesForAYearAtMost() {
        assertThat(created(Map.of("expiresAt", inDays(364))).path("expiresAt").longValue())
                .isCloseTo(inDays(364), within(MINUTE));
        assertRefused(
                Map.of("expiresAt", inDays(366)),
                "expiresAt is later than the realm allows: see maxExpiryDays in its settings");
    }

    @Test
    void aTimeThatHasPassedAndTheYear9999AreRefused() {
        for (long wrong :
                new long[] {inDays(-1), 0, 253_402_300_799L, Instant.now().toEpochMilli()}) {
            assertRefused(
                    Map.of("expiresAt", wrong),
                    "expiresAt must be a time to come, in seconds since 1970, before the year 2200");
        }
    }

    @Test
    void noKeyIsGoodForEverUnlessTheRealmAllowsIt() {
        assertRefused(Map.of("neverExpires", true), "The realm does not allow keys that never expire");
        settings(Map.of("neverExpires", "true"));
        try {
            JsonNode key = created(Map.of("neverExpires", true));
            assertThat(key.has("expiresAt")).isFalse();
            assertThat(key.path("neverExpires").booleanValue()).isTrue();
        } finally {
            settings(Map.of());
        }
    }

    @Test
    void theRealmSettlesTheUsualLifeAndTheLongest() {
        settings(Map.of("defaultExpiryDays", "7", "maxExpiryDays", "10"));
        try {
            assertThat(created(Map.of()).path("expiresAt").longValue()).isCloseTo(inDays(7), within(MINUTE));
            assertThat(create(Map.of("expiresAt", inDays(11))).status()).isEqualTo(400);
        } finally {
            settings(Map.of());
        }
    }

    @Test
    void anImportedLegacyKeyExpiresOnlyIfThatIsSaid() {
        JsonNode key = imported("00112233445566778899AABBCCDDEEFF", Map.of());
        assertThat(key.path("legacy").booleanValue()).isTrue();
        assertThat(key.path("neverExpires").booleanValue()).isTrue();
        JsonNode other = imported("00112233445566778899AABBCCDDEE00", Map.of("expiresAt", inDays(3)));
        assertThat(other.path("expiresAt").longValue()).isEqualTo(inDays(3));
    }

    @Test
    void anExpiryCanBeChangedWithinTheSameBounds() {
        JsonNode key = created(Map.of());
        String path = KEYS + "/" + key.required("id").textValue();
        admin.put(path, Map.of("expiresAt", inDays(5)));
        assertThat(admin.get(path).path("expiresAt").longValue()).isCloseTo(inDays(5), within(MINUTE));
        assertThat(admin.call("PUT", path, Map.of("expiresAt", inDays(-1))).status())
                .isEqualTo(400);
        assertThat(admin.call("PUT", path, Map.of("expiresAt", inDays(400))).status())
                .isEqualTo(400);
        assertThat(admin.call("PUT", path, Map.of("neverExpires", true)).status())
                .isEqualTo(400);
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedWithTheirName() {
        HttpAnswer answer = admin.call("POST", "/components", component(Map.of("maxExpiryDays", "0")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("maxExpiryDays must be a whole number from 1 to 3650");
        assertThat(admin.call("POST", "/components", component(Map.of("neverExpires", "maybe")))
                        .body())
                .contains("neverExpires must be true or false");
    }

    /** Through Keycloak's own endpoint for components: the settings are one. */
    private void settings(Map<String, String> settings) {
        for (JsonNode component : admin.get("/components?type=" + TYPE)) {
            admin.delete("/components/" + component.required("id").textValue());
        }
        if (!settings.isEmpty()) {
            admin.post("/components", component(settings));
        }
    }

    private static final String TYPE = "io.github.keysandpasses.settings.WebApiKeySettingsProvider";

    private static Map<String, Object> component(Map<String, String> settings) {
        Map<String, Object> config = new HashMap<>();
        settings.forEach((key, value) -> config.put(key, java.util.List.of(value)));
        return Map.of(
                "name",
                "Web API keys",
                "providerType",
                TYPE,
                "providerId",
                "crm-web-api-key-settings",
                "config",
                config);
    }

    private JsonNode created(Map<String, ?> members) {
        HttpAnswer answer = create(members);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private HttpAnswer create(Map<String, ?> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("userId", realm.ownerId());
        body.put("name", "key " + ++names);
        return admin.call("POST", KEYS, body);
    }

    private JsonNode imported(String key, Map<String, ?> members) {
        Map<String, Object> body = new HashMap<>(members);
        body.put("userId", realm.ownerId());
        body.put("name", "key " + ++names);
        body.put("key", key);
        return admin.post(KEYS + "/import", body).json();
    }

    private void assertRefused(Map<String, ?> members, String text) {
        HttpAnswer answer = create(members);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue()).isEqualTo(text);
    }

    private static long inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).getEpochSecond();
    }
}
