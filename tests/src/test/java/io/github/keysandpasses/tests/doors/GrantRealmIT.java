package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Keycloak itself refuses at the token endpoint, it refuses for keys too, in its own words. */
@WithKeycloak
class GrantRealmIT {
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
    void anUnknownRealmIsNotFound(RunningKeycloak keycloak) {
        assertIs(
                new Doors(keycloak, "no-such-realm").grant(CrmDemo.DEMO_KEY),
                404,
                "{\"error\":\"Realm does not exist\"}");
    }

    @Test
    void aDisabledRealmTakesNoKey() {
        assertRefusedWhile(
                Map.of("enabled", false),
                Map.of("enabled", true),
                "{\"error\":\"access_denied\",\"error_description\":\"Realm not enabled\"}");
    }

    @Test
    void aRealmThatRequiresTlsTakesNoKeyWithoutIt() {
        assertRefusedWhile(
                Map.of("sslRequired", "all"),
                Map.of("sslRequired", "external"),
                "{\"error\":\"invalid_request\",\"error_description\":\"HTTPS required\"}");
    }

    @Test
    void theTokenEndpointTakesNoGet(RunningKeycloak keycloak) {
        assertIs(
                Http.get(
                        keycloak.tokenEndpoint(CrmDemo.REALM),
                        "Authorization",
                        Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET)),
                405,
                "{\"error\":\"HTTP 405 Method Not Allowed\"}");
    }

    private static void assertRefusedWhile(Map<String, ?> closed, Map<String, ?> open, String body) {
        assertOpen();
        realm.admin().change("", closed);
        try {
            assertIs(realm.doors().grant(realm.key()), 403, body);
        } finally {
            realm.admin().change("", open);
        }
        assertOpen();
    }

    private static void assertOpen() {
        assertThat(realm.doors().grant(realm.key()).status()).isEqualTo(200);
    }

    private static void assertIs(HttpAnswer answer, int status, String body) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/json");
    }
}
