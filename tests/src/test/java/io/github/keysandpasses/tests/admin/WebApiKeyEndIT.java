package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a key ends, it is refused at the very next exchange. And no other entrance makes or revives one. */
@WithKeycloak
class WebApiKeyEndIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private Doors doors;
    private Admin admin;
    private User owner;
    private String path;
    private String key;

    @BeforeEach
    void aKeyThatWorks(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        owner = new TestCrm(admin).user();
        JsonNode made = admin.createKey(owner.id(), "app");
        path = KEYS + "/" + made.required("id").textValue();
        key = made.required("key").textValue();
        assertThat(doors.grant(key).status()).isEqualTo(200);
    }

    @Test
    void aRevokedKeyIsRefusedAndStaysListed() {
        assertThat(admin.post(path + "/revoke", Map.of("reason", "laptop lost")).status())
                .isEqualTo(204);
        assertKeyIsDead();
        JsonNode shown = admin.get(path);
        assertThat(shown.path("effective").booleanValue()).isFalse();
        assertThat(shown.path("revocationReason").textValue()).isEqualTo("laptop lost");
        assertThat(shown.path("revokedAt").longValue()).isPositive();
    }

    @Test
    void revokingAgainChangesNothing() {
        admin.post(path + "/revoke", Map.of("reason", "laptop lost"));
        JsonNode once = admin.get(path);
        assertThat(admin.post(path + "/revoke", Map.of("reason", "never mind")).status())
                .isEqualTo(204);
        assertThat(admin.get(path)).isEqualTo(once);
    }

    @Test
    void aReasonThatCannotBeStoredIsRefusedAndTheKeyLivesOn() {
        for (String reason : List.of("x".repeat(256), "line\nbreak", "lost " + key)) {
            HttpAnswer refused = admin.call("POST", path + "/revoke", Map.of("reason", reason));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errorMessage").textValue())
                    .isEqualTo("reason must have at most 255 characters, without control characters, and be no key");
        }
        assertThat(doors.grant(key).status()).isEqualTo(200);
    }

    @Test
    void aDeletedKeyIsGoneEverywhere() {
        admin.delete(path);
        assertKeyIsDead();
        for (String method : List.of("GET", "DELETE")) {
            HttpAnswer missing = admin.call(method, path, null);
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.json().path("errorMessage").textValue()).isEqualTo("Web API key not found");
        }
        assertThat(admin.call("POST", path + "/revoke", Map.of()).status()).isEqualTo(404);
        assertThat(admin.get("/users/" + owner.id() + "/credentials").findValuesAsText("type"))
                .containsExactly("password");
    }

    @Test
    void deletingTheCredentialInTheConsoleDeletesTheKey() {
        String id = path.substring(path.lastIndexOf('/') + 1);
        admin.delete("/users/" + owner.id() + "/credentials/" + id);
        assertKeyIsDead();
        assertThat(admin.call("GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void deletingTheOwnerDeletesTheKey() {
        admin.delete("/users/" + owner.id());
        assertKeyIsDead();
        assertThat(admin.call("GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void aKeyDeletedOnceMayBeImportedAgain() {
        admin.delete(path);
        admin.post(KEYS + "/import", Map.of("userId", owner.id(), "name", "back again", "key", key));
        assertThat(doors.grant(key).status()).isEqualTo(200);
    }

    @Test
    void editingTheUserIsNoWayToMakeAKey() {
        String smuggled = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        String before = admin.get("/users/" + owner.id() + "/credentials").toString();
        Map<String, Object> credential = Map.of(
                "type", "web-api-key",
                "userLabel", "smuggled",
                "credentialData", "{}",
                "secretData", "{\"importedKey\":\"" + smuggled + "\"}");
        HttpAnswer refused = admin.call(
                "PUT", "/users/" + owner.id(), Map.of("firstName", "Changed", "credentials", List.of(credential)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(admin.get("/users/" + owner.id()).path("firstName").textValue())
                .isEqualTo("Test");
        assertThat(admin.get("/users/" + owner.id() + "/credentials").toString())
                .isEqualTo(before);
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(smuggled));
    }

    private void assertKeyIsDead() {
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key));
        Refusal.BAD_KEY_AT_WEB_API.assertIs(doors.webApi(key, "{}"));
    }
}
