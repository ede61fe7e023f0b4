package io.github.keysandpasses.tests.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RestartableKeycloak;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key is as good as the server's memory of the secret it was made under. */
@Tag("zip")
@Tag("slow")
class HashSecretIT {
    private static final String FIRST = "the first hash secret of these tests";
    private static final String SECOND = "the second hash secret of these tests";
    private static final String NOT_CONFIGURED = "Web API keys are not available for now";

    private static RestartableKeycloak server;
    private static String firstKey;

    @BeforeAll
    static void makeKeyUnderFirstSecret() {
        server = new RestartableKeycloak();
        RunningKeycloak keycloak = server.startWithHashSecrets(FIRST);
        firstKey = createKey(keycloak);
        assertWork(keycloak, firstKey, CrmDemo.DEMO_KEY);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void anOldKeyWorksAsLongAsItsSecretIsRetiredAndNotForgotten() {
        RunningKeycloak keycloak = server.startWithHashSecrets(SECOND, FIRST);
        String secondKey = createKey(keycloak);
        assertWork(keycloak, firstKey, CrmDemo.DEMO_KEY, secondKey);

        keycloak = server.startWithHashSecrets(SECOND);
        assertWork(keycloak, secondKey);
        for (String key : List.of(firstKey, CrmDemo.DEMO_KEY)) {
            Refusal.BAD_KEY_AT_WEB_API.assertIs(new Doors(keycloak).webApi(key, "{}"));
            Refusal.BAD_KEY_AT_GRANT.assertIs(new Doors(keycloak).grant(key));
        }
    }

    @Test
    void withoutAnySecretNoKeyIsMadeOrExchanged() {
        RunningKeycloak keycloak = server.startWithHashSecrets();
        Doors doors = new Doors(keycloak);
        for (String key : List.of(firstKey, CrmDemo.DEMO_KEY)) {
            Refusal.webApi(503, "TEMPORARILY_UNAVAILABLE", NOT_CONFIGURED).assertIs(doors.webApi(key, "{}"));
            new Refusal(
                            503,
                            Refusal.grant("temporarily_unavailable", NOT_CONFIGURED)
                                    .body())
                    .assertIs(doors.grant(key));
        }
        Admin admin = new Admin(keycloak);
        String owner = admin.userId(CrmDemo.ADMINISTRATOR);
        HttpAnswer answer =
                admin.call("POST", "/keys-and-passes/web-api-keys", Map.of("userId", owner, "name", "no key"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("errorMessage").textValue()).isEqualTo(NOT_CONFIGURED);
        assertThat(admin.get("/keys-and-passes/web-api-keys").findValuesAsText("name"))
                .doesNotContain("no key");
    }

    private static String createKey(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        return admin.createKey(admin.userId(CrmDemo.ADMINISTRATOR), TestCrm.unique("key"))
                .required("key")
                .textValue();
    }

    private static void assertWork(RunningKeycloak keycloak, String... keys) {
        Doors doors = new Doors(keycloak);
        for (String key : keys) {
            for (HttpAnswer answer : List.of(doors.webApi(key, "{}"), doors.grant(key))) {
                assertThat(Doors.claims(Doors.token(answer)).path("org").textValue())
                        .isEqualTo(CrmDemo.ORGANIZATION);
            }
        }
    }
}
