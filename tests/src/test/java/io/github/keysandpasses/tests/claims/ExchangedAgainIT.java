package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Exchanging a token for another one (RFC 8693, Keycloak's own) launders nothing: what comes out is as narrow as what went
 * in, and for the same unit.
 */
@WithKeycloak
class ExchangedAgainIT {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private Member member;
    private String exchanger;
    private String key;

    @BeforeEach
    void aClientInTheAudienceMayExchangeTokens(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        TestCrm crm = new TestCrm(admin);
        member = crm.member();
        exchanger = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(exchanger) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(member.user(), exchanger, "call");
        crm.grantClientRole(member.user(), "realm-management", "view-users");
        key = admin.createKey(member.id(), "app").required("key").textValue();
    }

    @Test
    void theTokenOfAKeyKeepsItsUnit() {
        String exchanged = Doors.token(exchange(keyToken()));
        assertThat(Doors.claims(exchanged).path("azp").textValue()).isEqualTo(exchanger);
        assertThat(Doors.claims(exchanged).path("oun").textValue()).isEqualTo("South Unit");
        assertThat(doors.introspect(exchanged).path("oun").textValue()).isEqualTo("South Unit");
    }

    @Test
    void theTokenOfAKeyStaysNarrow() {
        String once = Doors.token(exchange(keyToken()));
        String twice = Doors.token(exchange(once));
        for (JsonNode view :
                new JsonNode[] {Doors.claims(once), Doors.claims(twice), doors.introspect(once), doors.introspect(twice)
                }) {
            assertThat(view.path("resource_access").has("loyalty-api")).isTrue();
            assertThat(view.path("resource_access").has("account")).isFalse();
            assertThat(view.path("resource_access").has("realm-management")).isFalse();
        }
    }

    @Test
    void aTokenForOneAudienceDoesNotGetTheRolesAtAnotherBack() {
        String exchanged =
                Doors.token(exchange(Doors.token(doors.exchange(key, "unit", "South Unit", "audience", exchanger))));
        for (JsonNode view : new JsonNode[] {Doors.claims(exchanged), doors.introspect(exchanged)}) {
            assertThat(view.path("aud").toString()).contains("loyalty-api");
            assertThat(view.path("resource_access").fieldNames()).toIterable().containsExactly(exchanger);
        }
    }

    @Test
    void aLightweightTokenOfAKeyHasNoRolesToHandOn() {
        admin.change(
                "/clients/" + admin.clientId(exchanger),
                Map.of(
                        "attributes",
                        Map.of(
                                "standard.token.exchange.enabled", "true",
                                "client.use.lightweight.access.token.enabled", "true")));
        String lightweight = Doors.token(doors.exchangeBy(exchanger, "secret", key, "unit", "South Unit"));
        assertThat(doors.introspect(lightweight).path("resource_access").has("loyalty-api"))
                .isTrue();
        String exchanged = Doors.token(exchange(lightweight));
        assertThat(doors.introspect(exchanged).path("active").booleanValue()).isTrue();
        assertThat(doors.introspect(exchanged).path("resource_access").has("loyalty-api"))
                .isFalse();
    }

    @Test
    void theTokenOfAKeyDoesNotOpenTheAdminApi() {
        String exchanged = Doors.token(exchange(keyToken()));
        HttpAnswer refused = new Admin(keycloak, CrmDemo.REALM, exchanged).call("GET", "/users", null);
        assertThat(refused.status()).isIn(401, 403);
    }

    @Test
    void theTokenOfAKeyDoesNotBecomeARefreshToken() {
        admin.change(
                "/clients/" + admin.clientId(exchanger),
                Map.of(
                        "attributes",
                        Map.of(
                                "standard.token.exchange.enabled", "true",
                                "standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION")));
        HttpAnswer answer =
                exchange(keyToken(), "requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token");
        assertThat(answer.body()).doesNotContain("\"refresh_token\":\"");
    }

    @Test
    void anExchangeIsRefusedOnceTheUnitWasLeft() {
        String token = keyToken();
        admin.leaveUnit(member.organization().id(), member.other().id(), member.id());
        HttpAnswer refused = exchange(token);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().has("access_token")).isFalse();
    }

    @Test
    void theTokenOfALoginKeepsItsUnitAndIsNotCut() {
        BrowserLogin browser = new BrowserLogin(keycloak);
        HttpAnswer tokens =
                browser.redeem(browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid", "unit", "South Unit"));
        String exchanged = Doors.token(exchange(Doors.token(tokens)));
        assertThat(Doors.claims(exchanged).path("oun").textValue()).isEqualTo("South Unit");
        assertThat(Doors.claims(exchanged).path("resource_access").has("realm-management"))
                .isTrue();
    }

    private String keyToken() {
        return Doors.token(doors.grant(key, "unit", "South Unit"));
    }

    private HttpAnswer exchange(String token, String... parameters) {
        Map<String, String> form =
                new HashMap<>(Map.of("grant_type", GRANT, "subject_token", token, "subject_token_type", ACCESS_TOKEN));
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM), form, "Authorization", Http.basic(exchanger, "secret"));
    }
}
