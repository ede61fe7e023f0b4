package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A key is exchanged for a client with a secret of its own, which a realm admin has allowed to exchange keys. */
@WithKeycloak
class GrantClientsIT {
    private static final Refusal NOT_ALLOWED =
            Refusal.grant("unauthorized_client", "The client may not exchange Web API keys");

    @Test
    void aPublicClientIsRefused(RunningKeycloak keycloak) {
        NOT_ALLOWED.assertIs(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type", CrmDemo.GRANT_TYPE,
                        "client_id", CrmDemo.PUBLIC_APP,
                        "web_api_key", CrmDemo.DEMO_KEY)));
        assertThat(new Events(new Admin(keycloak)).newestReason()).isEqualTo("client_public");
    }

    @Test
    void aPublicClientIsRefusedEvenWithTheScope(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of());
        admin.change("/clients/" + admin.clientId(client), Map.of("publicClient", true));
        NOT_ALLOWED.assertIs(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", CrmDemo.GRANT_TYPE, "client_id", client, "web_api_key", CrmDemo.DEMO_KEY)));
    }

    @Test
    void aClientWithoutTheScopeIsRefused(RunningKeycloak keycloak) {
        NOT_ALLOWED.assertIs(
                new Doors(keycloak).grantBy(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET, CrmDemo.DEMO_KEY));
        assertThat(new Events(new Admin(keycloak)).newestReason()).isEqualTo("client_not_allowed");
    }

    @Test
    void aClientThatMayNotExchangeLearnsNothingAboutTheKey(RunningKeycloak keycloak) {
        HttpAnswer good =
                new Doors(keycloak).grantBy(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET, CrmDemo.DEMO_KEY);
        HttpAnswer unknown =
                new Doors(keycloak).grantBy(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET, "F".repeat(32));
        assertThat(good).isEqualTo(unknown);
    }

    @Test
    void aClientWithTheScopeMayExchangeKeysAndIsNamedInTheToken(RunningKeycloak keycloak) {
        String client = new TestCrm(new Admin(keycloak)).client(Map.of());
        HttpAnswer answer = new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY);
        assertThat(Doors.claims(Doors.token(answer)).path("azp").textValue()).isEqualTo(client);
    }

    @Test
    void aWrongSecretIsRefused(RunningKeycloak keycloak) {
        assertInvalidClient(
                new Doors(keycloak).grantBy(CrmDemo.THIRD_PARTY_APP, "wrong", CrmDemo.DEMO_KEY), "unauthorized_client");
    }

    @Test
    void noClientAndAnUnknownClientAreRefused(RunningKeycloak keycloak) {
        assertInvalidClient(
                Http.postForm(
                        keycloak.tokenEndpoint(CrmDemo.REALM),
                        Map.of("grant_type", CrmDemo.GRANT_TYPE, "web_api_key", CrmDemo.DEMO_KEY)),
                "invalid_client");
        assertInvalidClient(new Doors(keycloak).grantBy("no-such-client", "wrong", CrmDemo.DEMO_KEY), "invalid_client");
    }

    @Test
    void aDisabledClientIsRefused(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of());
        assertThat(new Doors(keycloak)
                        .grantBy(client, "secret", CrmDemo.DEMO_KEY)
                        .status())
                .isEqualTo(200);
        admin.change("/clients/" + admin.clientId(client), Map.of("enabled", false));
        assertInvalidClient(new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY), "invalid_client");
    }

    /** Keycloak's own answer: it authenticates the client before it asks us. */
    private static void assertInvalidClient(HttpAnswer answer, String error) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"%s\",\"error_description\":\"Invalid client or Invalid client credentials\"}"
                        .formatted(error));
    }
}
