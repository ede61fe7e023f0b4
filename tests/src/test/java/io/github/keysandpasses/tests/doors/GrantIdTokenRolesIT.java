package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles can be mapped into ID token and userinfo too: a key's have none of Keycloak's own APIs there either. */
@WithKeycloak
class GrantIdTokenRolesIT {

    @Test
    void theIdTokenAndUserinfoOfAKeyCarryNoRoleOfKeycloaksOwnApis(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        TestCrm.User owner = crm.user();
        crm.grantClientRole(owner, "realm-management", "realm-admin");
        crm.grantClientRole(owner, CrmDemo.RESOURCE_SERVER, "read-balances");
        String client = clientThatMapsRolesEverywhere(admin, crm);
        Doors doors = new Doors(keycloak);
        String key = admin.createKey(owner.id(), "key").required("key").textValue();
        HttpAnswer tokens = doors.grantBy(client, "secret", key, "scope", "openid");
        assertIsCut(Doors.claims(tokens.json().required("id_token").textValue()));
        assertIsCut(doors.userInfo(Doors.token(tokens)).json());
    }

    private static String clientThatMapsRolesEverywhere(Admin admin, TestCrm crm) {
        String client = crm.client(Map.of());
        admin.post(
                "/clients/" + admin.clientId(client) + "/protocol-mappers/models",
                Map.of(
                        "name",
                        "roles everywhere",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-usermodel-client-role-mapper",
                        "config",
                        Map.of(
                                "claim.name", "resource_access.${client_id}.roles",
                                "multivalued", "true",
                                "jsonType.label", "String",
                                "id.token.claim", "true",
                                "userinfo.token.claim", "true")));
        return client;
    }

    private static void assertIsCut(JsonNode claims) {
        assertThat(claims.path("resource_access").fieldNames())
                .toIterable()
                .contains(CrmDemo.RESOURCE_SERVER)
                .doesNotContain("realm-management", "account", "broker");
    }
}
