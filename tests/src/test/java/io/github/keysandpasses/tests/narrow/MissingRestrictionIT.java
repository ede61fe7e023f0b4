package io.github.keysandpasses.tests.narrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.NarrowKey;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a key is restricted to and is deleted closes the key, and the key's page says what is missing. */
@WithKeycloak
class MissingRestrictionIT {
    private Doors doors;
    private Admin admin;
    private String ownerId;

    @BeforeEach
    void anOwner(RunningKeycloak keycloak) {
        doors = new Doors(keycloak);
        admin = new Admin(keycloak);
        ownerId = new TestCrm(admin).member().id();
    }

    @Test
    void aDeletedRole() {
        String role = TestCrm.unique("role");
        admin.post("/roles", Map.of("name", role));
        NarrowKey key = NarrowKey.of(admin, ownerId, "roles", role);
        String token = Doors.token(doors.grant(key.text()));
        admin.delete("/roles/" + role);
        assertIsClosed(key, token, "roles", role);
        admin.post("/roles", Map.of("name", role));
        assertIsClosed(key, token, "roles", role);
    }

    @Test
    void aDeletedClientRole() {
        String client = client();
        admin.post("/clients/" + admin.clientId(client) + "/roles", Map.of("name", "call"));
        NarrowKey key = NarrowKey.of(admin, ownerId, "roles", client + ":call");
        String token = Doors.token(doors.grant(key.text()));
        admin.delete("/clients/" + admin.clientId(client));
        assertIsClosed(key, token, "roles", client + ":call");
    }

    @Test
    void aDeletedClientScope() {
        String scope = TestCrm.unique("scope");
        admin.post("/client-scopes", Map.of("name", scope, "protocol", "openid-connect"));
        NarrowKey key = NarrowKey.of(admin, ownerId, "clientScopes", scope);
        String token = Doors.token(doors.grant(key.text()));
        admin.delete("/client-scopes/" + admin.clientScopeId(scope));
        assertIsClosed(key, token, "clientScopes", scope);
    }

    @Test
    void aDeletedAudience() {
        String client = client();
        NarrowKey key = NarrowKey.of(admin, ownerId, "audiences", client, "audiences", "loyalty-api");
        String token = Doors.token(doors.grant(key.text()));
        admin.delete("/clients/" + admin.clientId(client));
        assertIsClosed(key, token, "audiences", client);
    }

    @Test
    void aDeletedClientAmongThoseThatMayExchangeIt() {
        String client = client();
        NarrowKey key = NarrowKey.of(admin, ownerId, "clients", client, "clients", "third-party-app");
        String token = Doors.token(doors.grant(key.text()));
        admin.delete("/clients/" + admin.clientId(client));
        assertIsClosed(key, token, "clients", client);
    }

    private String client() {
        String client = TestCrm.unique("api");
        admin.post("/clients", Map.of("clientId", client, "publicClient", false));
        return client;
    }

    private void assertIsClosed(NarrowKey key, String tokenOfBefore, String member, String name) {
        Refusal.BAD_KEY_AT_GRANT.assertIs(doors.grant(key.text()));
        assertThat(new Events(admin).newestReason()).isEqualTo("key_restriction_missing");
        assertThat(doors.introspect(tokenOfBefore).toString()).isEqualTo("{\"active\":false}");
        assertThat(key.shown().at("/restrictions/" + member + "/0/name").textValue())
                .isEqualTo(name);
        assertThat(key.shown().at("/restrictions/" + member + "/0/missing").booleanValue())
                .isTrue();
    }
}
