package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A key's token never opens Keycloak's own APIs, whatever its owner may do there: not as it was issued, and not after
 * Keycloak has rebuilt it at introspection. The owner here may manage their account and administer the realm.
 */
@WithKeycloak
class NarrowTokenIT {
    private RunningKeycloak keycloak;
    private Doors doors;
    private User owner;
    private String token;

    @BeforeEach
    void anAdministratorsKeyIsExchanged(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        Admin admin = new Admin(running);
        TestCrm crm = new TestCrm(admin);
        owner = crm.user();
        crm.grantClientRole(owner, "realm-management", "realm-admin");
        crm.grantClientRole(owner, "broker", "read-token");
        String key = admin.createKey(owner.id(), "app").required("key").textValue();
        token = Doors.token(doors.grant(key, "scope", "openid"));
    }

    @Test
    void theTokenHasNeitherRolesNorAudienceOfKeycloaksOwnApis() {
        assertIsNarrow(Doors.claims(token));
    }

    @Test
    void introspectionDoesNotGiveThemBack() {
        JsonNode view = doors.introspect(token);
        assertThat(view.path("active").booleanValue()).isTrue();
        assertIsNarrow(view);
    }

    @Test
    void userInfoDoesNotGiveThemBack() {
        assertIsNarrow(doors.userInfo(token).json());
    }

    @Test
    void theAccountApiRefusesTheToken() {
        assertThat(readAccount(token).status()).isEqualTo(401);
    }

    @Test
    void theAccountApiDoesNotChangeAnythingForTheToken() {
        HttpAnswer refused = Http.postJson(
                account(),
                "{\"firstName\":\"Mallory\",\"lastName\":\"User\",\"email\":\"m@test.example\"}",
                "Authorization",
                Http.bearer(token),
                "Accept",
                "application/json");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(new Admin(keycloak)
                        .get("/users/" + owner.id())
                        .path("firstName")
                        .textValue())
                .isEqualTo("Test");
    }

    @Test
    void theAccountApiStillTakesTheTokenOfALogin() {
        BrowserLogin browser = new BrowserLogin(keycloak);
        String ofLogin = Doors.token(browser.redeem(browser.login(owner.username(), CrmDemo.PUBLIC_APP, "openid")));
        assertThat(readAccount(ofLogin).status()).isEqualTo(200);
    }

    @Test
    void theAdminApiRefusesTheToken() {
        Admin thief = new Admin(keycloak, CrmDemo.REALM, token);
        List<HttpAnswer> answers = List.of(
                thief.call("GET", "/users", null),
                thief.call("PUT", "", Map.of("displayName", "Keys & Passes demo")),
                thief.call("GET", "/keys-and-passes/web-api-keys", null),
                thief.call("POST", "/keys-and-passes/web-api-keys", Map.of("userId", owner.id(), "name", "self-made")));
        assertThat(answers).extracting(HttpAnswer::status).allMatch(status -> status == 401 || status == 403);
    }

    @Test
    void theAdminApiStillTakesTheTokenOfALogin() {
        BrowserLogin browser = new BrowserLogin(keycloak);
        String ofLogin = Doors.token(browser.redeem(browser.login(owner.username(), CrmDemo.PUBLIC_APP, "openid")));
        assertThat(new Admin(keycloak, CrmDemo.REALM, ofLogin)
                        .call("GET", "/users?max=1", null)
                        .status())
                .isEqualTo(200);
    }

    private HttpAnswer readAccount(String bearer) {
        return Http.get(account(), "Authorization", Http.bearer(bearer), "Accept", "application/json");
    }

    private URI account() {
        return keycloak.realmUri(CrmDemo.REALM, "/account");
    }

    private static void assertIsNarrow(JsonNode view) {
        assertThat(view.path("resource_access").fieldNames())
                .toIterable()
                .doesNotContain("account", "realm-management", "broker");
        assertThat(view.path("aud").toString()).doesNotContain("account", "realm-management", "broker");
    }
}
