package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The users of the master realm administer all realms; their keys do not. */
@WithKeycloak
class MasterRealmKeysIT {
    private static final String SECRET = "secret";

    private static Admin admin;
    private static String scopeId;
    private static String userId;
    private static String client;
    private static String key;

    @BeforeAll
    static void makeAnAdministratorWithAKey(RunningKeycloak keycloak) {
        admin = new Admin(keycloak, "master", keycloak.adminToken());
        scopeId = Admin.createdId(
                admin.post("/client-scopes", Map.of("name", "web-api-key", "protocol", "openid-connect")));
        client = TestCrm.unique("client");
        admin.post(
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "secret",
                        SECRET,
                        "publicClient",
                        false,
                        "defaultClientScopes",
                        List.of("basic", "roles", "web-api-key")));
        userId = admin.createUser(TestCrm.unique("user"));
        admin.post(
                "/users/" + userId + "/role-mappings/realm",
                List.of(admin.get("/roles/admin"), admin.get("/roles/create-realm")));
        key = admin.createKey(userId, "key").required("key").textValue();
    }

    @AfterAll
    static void leaveTheMasterRealmAsItWas() {
        admin.delete("/users/" + userId);
        admin.delete("/clients/" + admin.clientId(client));
        admin.delete("/client-scopes/" + scopeId);
    }

    @Test
    void theKeyOfAnAdministratorBringsNoRoleThatAdministersARealm(RunningKeycloak keycloak) {
        JsonNode claims = claims(token(new Doors(keycloak, "master").grantBy(client, SECRET, key)));
        assertThat(claims.path("sub").textValue()).isEqualTo(userId);
        assertThat(claims.path("realm_access").path("roles").toString())
                .doesNotContain("\"admin\"", "\"create-realm\"");
        assertThat(claims.path("resource_access").fieldNames())
                .toIterable()
                .noneMatch(name -> name.endsWith("-realm"))
                .doesNotContain("account", "broker");
        assertThat(claims.path("aud").toString()).doesNotContain("-realm", "account", "broker");
    }

    @Test
    void theKeyOfAnAdministratorAdministersNoRealm(RunningKeycloak keycloak) {
        String token = token(new Doors(keycloak, "master").grantBy(client, SECRET, key));
        for (String realm : List.of("master", CrmDemo.REALM)) {
            assertThat(Http.get(keycloak.adminUri(realm, "/users"), "Authorization", Http.bearer(token))
                            .status())
                    .as("the users of " + realm)
                    .isIn(401, 403);
        }
    }
}
