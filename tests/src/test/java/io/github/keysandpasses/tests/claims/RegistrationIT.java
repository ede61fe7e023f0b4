package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.User;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody registers clients with a key's token, though its owner may. Keycloak's registration looks the roles of a token up
 * anew when it is lightweight, or when it carries no roles at all: these are the two ways round the cut.
 */
@WithKeycloak
class RegistrationIT {
    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private User owner;
    private String key;

    @BeforeEach
    void theOwnerMayCreateClients(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.user();
        crm.grantClientRole(owner, "realm-management", "create-client");
        key = admin.createKey(owner.id(), "app").required("key").textValue();
    }

    @Test
    void anOrdinaryTokenOfAKeyIsRefused() {
        assertRefused(Doors.token(doors.grant(key)));
    }

    @Test
    void aLightweightTokenOfAKeyIsRefused() {
        String client = crm.client(Map.of("client.use.lightweight.access.token.enabled", "true"));
        assertRefused(Doors.token(doors.grantBy(client, "secret", key)));
    }

    @Test
    void aTokenThatTheCutLeftWithoutAnyRoleIsRefused() {
        String roles = "/users/" + owner.id() + "/role-mappings/realm";
        for (var role : admin.get(roles)) {
            assertThat(admin.call("DELETE", roles, List.of(role)).status()).isEqualTo(204);
        }
        String reader = "/users/" + owner.id() + "/role-mappings/clients/" + admin.clientId(CrmDemo.RESOURCE_SERVER);
        for (var role : admin.get(reader)) {
            assertThat(admin.call("DELETE", reader, List.of(role)).status()).isEqualTo(204);
        }
        assertRefused(Doors.token(doors.grant(key)));
    }

    @Test
    void theTokenOfALoginIsTaken() {
        BrowserLogin browser = new BrowserLogin(keycloak);
        String token = Doors.token(browser.redeem(browser.login(owner.username(), CrmDemo.PUBLIC_APP, "openid")));
        assertThat(register(token).status()).isEqualTo(201);
    }

    private void assertRefused(String token) {
        assertThat(register(token).status()).isIn(401, 403);
    }

    private HttpAnswer register(String token) {
        return Http.postJson(
                keycloak.realmUri(CrmDemo.REALM, "/clients-registrations/default"),
                "{\"clientId\":\"" + TestCrm.unique("registered") + "\"}",
                "Authorization",
                Http.bearer(token));
    }
}
