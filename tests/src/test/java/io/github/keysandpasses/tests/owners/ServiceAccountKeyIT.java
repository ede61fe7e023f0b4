package io.github.keysandpasses.tests.owners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client's service account owns keys like anybody else. */
@WithKeycloak
class ServiceAccountKeyIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    private Admin admin;
    private Doors doors;
    private TestCrm.ServiceClient client;

    @BeforeEach
    void aClientHasAServiceAccount(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        doors = new Doors(keycloak);
        client = new TestCrm(admin).serviceClient();
    }

    @Test
    void theClientIsNamedByItsClientIdOrItsId() {
        for (String name : new String[] {client.clientId(), client.id()}) {
            JsonNode made = admin.createKeyOf(Map.of("clientId", name), TestCrm.unique("key"));
            assertThat(made.path("userId").textValue())
                    .isEqualTo(client.account().id());
            assertThat(made.path("ownerKind").textValue()).isEqualTo("SERVICE_ACCOUNT");
        }
        assertThat(admin.get(KEYS + "?userId=" + client.account().id())).hasSize(2);
    }

    @Test
    void theTokenIsTheServiceAccounts() {
        String token = Doors.token(doors.exchange(key().required("key").textValue()));
        assertThat(Doors.claims(token).path("sub").textValue())
                .isEqualTo(client.account().id());
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
    }

    @Test
    void itIsRevokedAndDeletedLikeAnyOther() {
        JsonNode revoked = key();
        JsonNode deleted = key();
        assertThat(admin.call("POST", path(revoked) + "/revoke", Map.of("reason", "over"))
                        .status())
                .isEqualTo(204);
        admin.delete(path(deleted));
        for (JsonNode gone : new JsonNode[] {revoked, deleted}) {
            assertThat(doors.exchange(gone.required("key").textValue()).status())
                    .isEqualTo(400);
        }
        assertThat(admin.get(KEYS + "?userId=" + client.account().id()).findValuesAsText("name"))
                .containsExactly(revoked.path("name").textValue());
    }

    @Test
    void itIsRenamedAndRotatedLikeAnyOther() {
        JsonNode made = key();
        admin.put(path(made), Map.of("name", "renamed"));
        JsonNode next = admin.post(path(made) + "/rotate", Map.of()).json();
        assertThat(admin.get(path(made)).path("name").textValue()).isEqualTo("renamed");
        assertThat(next.path("ownerKind").textValue()).isEqualTo("SERVICE_ACCOUNT");
        for (JsonNode key : new JsonNode[] {made, next}) {
            assertThat(doors.exchange(key.required("key").textValue()).status()).isEqualTo(200);
        }
    }

    @Test
    void itEndsWithItsClient() {
        JsonNode made = key();
        admin.delete("/clients/" + client.id());
        assertThat(admin.call("GET", path(made), null).status()).isEqualTo(404);
        assertThat(doors.exchange(made.required("key").textValue()).status()).isEqualTo(400);
    }

    @Test
    void itEndsWithTheServiceAccountThatIsSwitchedOff() {
        JsonNode made = key();
        admin.change("/clients/" + client.id(), Map.of("serviceAccountsEnabled", false));
        assertThat(admin.call("GET", path(made), null).status()).isEqualTo(404);
        assertThat(doors.exchange(made.required("key").textValue()).status()).isEqualTo(400);
    }

    @Test
    void aClientWithoutAServiceAccountIsRefusedInWordsThatHelp() {
        admin.change("/clients/" + client.id(), Map.of("serviceAccountsEnabled", false));
        HttpAnswer answer = create(Map.of("clientId", client.clientId(), "name", "key"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("service account");
        assertThat(create(Map.of("clientId", "no-such-client", "name", "key")).status())
                .isEqualTo(404);
    }

    @Test
    void exactlyOneOwnerIsNamed() {
        String user = client.account().id();
        for (Map<String, String> body : new Map[] {
            Map.of("name", "key"),
            Map.of("name", "key", "userId", user, "clientId", client.clientId()),
            Map.of("name", "key", "userId", user, "unitId", "some-unit"),
            Map.of("name", "key", "unitId", "some-unit")
        }) {
            assertThat(create(body).status()).as(body.toString()).isEqualTo(400);
        }
    }

    private JsonNode key() {
        return admin.createKeyOf(Map.of("clientId", client.clientId()), TestCrm.unique("key"));
    }

    private HttpAnswer create(Map<String, String> body) {
        return admin.call("POST", KEYS, body);
    }

    private static String path(JsonNode key) {
        return KEYS + "/" + key.required("id").textValue();
    }
}
