package io.github.keysandpasses.tests.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The key that anybody can read in the manual opens the demo and nothing else. */
@WithKeycloak
class PublishedSampleIT {
    private static final String IMPORT = "/keys-and-passes/web-api-keys/import";

    private static OtherRealm realm;

    @BeforeAll
    static void makeRealm(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
    }

    @AfterAll
    static void deleteRealm() {
        realm.close();
    }

    @Test
    void theSampleKeyCannotBeImportedIntoAnotherRealm() {
        HttpAnswer answer = realm.admin()
                .call("POST", IMPORT, Map.of("userId", realm.ownerId(), "name", "sample", "key", CrmDemo.DEMO_KEY));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue())
                .isEqualTo("This key is printed in public documents: anybody knows it");
        assertThat(answer.body()).doesNotContain(CrmDemo.DEMO_KEY);
    }

    @Test
    void theSampleKeyOpensNoOtherRealm() {
        Events events = new Events(realm.admin());
        Refusal.BAD_KEY_AT_WEB_API.assertIs(realm.doors().webApi(CrmDemo.DEMO_KEY, "{}"));
        assertThat(events.newestReason()).isEqualTo("key_published_sample");
        Refusal.BAD_KEY_AT_GRANT.assertIs(realm.doors().grant(CrmDemo.DEMO_KEY));
        assertThat(events.newestReason()).isEqualTo("key_published_sample");
    }

    @Test
    void theSampleKeyComesInByNoUserEndpointEither() {
        Map<String, Object> credential = Map.of(
                "type", "web-api-key",
                "userLabel", "sample",
                "credentialData", "{}",
                "secretData", "{\"importedKey\":\"" + "A".repeat(32) + "\"}");
        String username = TestCrm.unique("user");
        HttpAnswer answer = realm.admin()
                .call(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "email",
                                username + "@test.example",
                                "credentials",
                                List.of(credential)));
        assertThat(answer.status()).isNotEqualTo(201);
        assertThat(realm.doors().webApi("A".repeat(32), "{}").status()).isEqualTo(401);
    }

    @Test
    void anotherLegacyKeyCanBeImportedAndIsShownToNobody() {
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase();
        HttpAnswer answer =
                realm.admin().post(IMPORT, Map.of("userId", realm.ownerId(), "name", "legacy", "key", legacy));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(legacy);
        assertThat(realm.doors().webApi(legacy, "{}").status()).isEqualTo(200);
        assertThat(realm.doors().grant(legacy).status()).isEqualTo(200);
    }

    @Test
    void theDemoKeyCannotBeTakenOverBySomebodyElseInTheDemo(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        HttpAnswer answer = admin.call(
                "POST",
                IMPORT,
                Map.of("userId", new TestCrm(admin).member().id(), "name", "mine", "key", CrmDemo.DEMO_KEY));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(new AllDoors(keycloak).claims(CrmDemo.DEMO_KEY).path("usr").textValue())
                .isEqualTo("MPAdministrator");
    }
}
