package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The token of a login at the Web API is as narrow as a key's: whatever its user may do in Keycloak, it opens none of Keycloak's
 * own APIs. The user here may manage their account and administer the realm.
 */
@WithKeycloak
class LoginTokenIT {
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private Member member;
    private String token;

    @BeforeEach
    void anAdministratorLogsIn(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
        member = crm.member();
        crm.grantClientRole(member.user(), "realm-management", "realm-admin");
        crm.grantClientRole(member.user(), "broker", "read-token");
        token = Doors.token(new WebLogin(running).logIn(member, "unit", "South Unit"));
    }

    @Test
    void itIsNarrowAsIssuedAndWhereItIsLookedAt() {
        JsonNode introspected = doors.introspect(token);
        assertThat(introspected.path("active").booleanValue()).isTrue();
        for (JsonNode view :
                List.of(Doors.claims(token), introspected, doors.userInfo(token).json())) {
            assertIsNarrow(view);
            assertThat(view.path("org").textValue())
                    .isEqualTo(member.organization().name());
            assertThat(view.path("oun").textValue()).isEqualTo("South Unit");
        }
        assertThat(introspected.path("resource_access").has(CrmDemo.RESOURCE_SERVER))
                .isTrue();
    }

    @Test
    void theAccountApiRefusesIt() {
        HttpAnswer read = Http.get(
                keycloak.realmUri(CrmDemo.REALM, "/account"),
                "Authorization",
                Http.bearer(token),
                "Accept",
                "application/json");
        assertThat(read.status()).isEqualTo(401);
    }

    @Test
    void theAdminApiRefusesIt() {
        assertIsNoAdmin(token);
    }

    @Test
    void exchangingItForAnotherTokenWidensNothing() {
        String exchanger = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(exchanger) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(member.user(), exchanger, "call");
        token = Doors.token(new WebLogin(keycloak).logIn(member, "unit", "South Unit"));

        String once = exchange(exchanger, token);
        String twice = exchange(exchanger, once);
        for (String exchanged : List.of(once, twice)) {
            assertThat(Doors.claims(exchanged).path("azp").textValue()).isEqualTo(exchanger);
            assertThat(Doors.claims(exchanged).path("oun").textValue()).isEqualTo("South Unit");
            assertIsNarrow(Doors.claims(exchanged));
            assertIsNarrow(doors.introspect(exchanged));
            assertIsNoAdmin(exchanged);
        }
    }

    @Test
    void itIsInactiveOnceTheUnitWasLeft() {
        admin.leaveUnit(member.organization().id(), member.other().id(), member.id());
        assertThat(doors.introspect(token).path("active").booleanValue()).isFalse();
        assertThat(doors.userInfo(token).status()).isEqualTo(401);
    }

    @Test
    void itIsInactiveOnceTheUserIsDisabled() {
        admin.change("/users/" + member.id(), Map.of("enabled", false));
        assertThat(doors.introspect(token).path("active").booleanValue()).isFalse();
        assertThat(doors.userInfo(token).status()).isEqualTo(401);
    }

    private String exchange(String client, String subject) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", EXCHANGE, "subject_token", subject, "subject_token_type", ACCESS_TOKEN),
                "Authorization",
                Http.basic(client, "secret")));
    }

    private void assertIsNoAdmin(String bearer) {
        Admin thief = new Admin(keycloak, CrmDemo.REALM, bearer);
        assertThat(thief.call("GET", "/users", null).status()).isIn(401, 403);
        assertThat(thief.call("GET", "/keys-and-passes/web-api-keys", null).status())
                .isIn(401, 403);
    }

    private static void assertIsNarrow(JsonNode view) {
        assertThat(view.path("resource_access").fieldNames())
                .toIterable()
                .doesNotContain("account", "realm-management", "broker");
        assertThat(view.path("aud").toString()).doesNotContain("account", "realm-management", "broker");
    }
}
