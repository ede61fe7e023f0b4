package io.github.keysandpasses.tests.foreign;

import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API on Spring Security, which knows nothing of us, opens the unit in the token and no other. */
@WithKeycloak
class ResourceServerIT {
    private static ExampleApi api;

    @BeforeAll
    static void start(RunningKeycloak keycloak) {
        api = ExampleApi.trusting(keycloak.realmUri(CrmDemo.REALM, ""));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void theTokenOfAKeyOpensTheUnitItWasGotFor(RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        assertOpens(CrmDemo.ADMIN_UNIT, token(doors.grant(CrmDemo.DEMO_KEY)));
        assertOpens(CrmDemo.RETAIL_UNIT, token(doors.grant(CrmDemo.DEMO_KEY, "unit", CrmDemo.RETAIL_UNIT)));
    }

    @Test
    void theWebApisTokenIsAsGood(RunningKeycloak keycloak) {
        assertOpens(CrmDemo.ADMIN_UNIT, token(new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}")));
    }

    @Test
    void theTypeOfTheTokenMakesNoDifference(RunningKeycloak keycloak) {
        String client = new TestCrm(new Admin(keycloak)).client(Map.of("access.token.header.type.rfc9068", "true"));
        assertOpens(CrmDemo.ADMIN_UNIT, token(new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY)));
    }

    @Test
    void anOrdinaryLoginOpensTheUnitThatWasChosen(RunningKeycloak keycloak) {
        assertOpens(CrmDemo.ADMIN_UNIT, login(keycloak, CrmDemo.ADMINISTRATOR));
        assertOpens(CrmDemo.RETAIL_UNIT, login(keycloak, CrmDemo.ADMINISTRATOR, "unit", CrmDemo.RETAIL_UNIT));
    }

    @Test
    void aUserWithoutTheRoleIsForbidden(RunningKeycloak keycloak) {
        assertThat(api.balances(login(keycloak, CrmDemo.MAY, "unit", CrmDemo.RETAIL_UNIT))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theKeyOfAnotherOrganisationIsForbidden(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        String key = admin.createKey(member.id(), "key").required("key").textValue();
        assertThat(api.balances(token(new Doors(keycloak).grant(key))).status()).isEqualTo(403);
    }

    @Test
    void theKeyOfSomebodyInNoOrganisationIsForbidden(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String user = new TestCrm(admin).user().id();
        String key = admin.createKey(user, "key").required("key").textValue();
        assertThat(api.balances(token(new Doors(keycloak).grant(key))).status()).isEqualTo(403);
    }

    /** The client's scope cuts the role out, although the key's owner has it. */
    @Test
    void aTokenNarrowedToNoRoleIsForbidden(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of());
        admin.change("/clients/" + admin.clientId(client), Map.of("fullScopeAllowed", false));
        HttpAnswer answer = new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY);
        assertThat(api.balances(token(answer)).status()).isEqualTo(403);
    }

    @Test
    void aTokenNarrowedToAnotherApiIsNotAccepted(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        String otherApi = crm.client(Map.of());
        String client = crm.client(Map.of());
        admin.post("/clients/" + admin.clientId(client) + "/protocol-mappers/models", audience("other API", otherApi));
        assertOpens(CrmDemo.ADMIN_UNIT, token(exchange(keycloak, client, Map.of())));
        assertOpens(CrmDemo.ADMIN_UNIT, token(exchange(keycloak, client, Map.of("audience", CrmDemo.RESOURCE_SERVER))));
        assertThat(api.balances(token(exchange(keycloak, client, Map.of("audience", otherApi))))
                        .status())
                .isEqualTo(401);
    }

    /** Neither a scope nor a role of hers leads to this API. */
    @Test
    void aTokenForNoApiIsNotAccepted(RunningKeycloak keycloak) {
        BrowserLogin browser = new BrowserLogin(keycloak);
        String token = token(browser.redeem(browser.login(CrmDemo.MAY, CrmDemo.PUBLIC_APP, "openid")));
        assertThat(api.balances(token).status()).isEqualTo(401);
    }

    /** Keycloak issues it so: with a lifespan below zero it ends before it begins. */
    @Test
    void anExpiredTokenIsNotAccepted(RunningKeycloak keycloak) {
        String client = new TestCrm(new Admin(keycloak)).client(Map.of("access.token.lifespan", "-300"));
        HttpAnswer answer = new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY);
        assertThat(api.balances(token(answer)).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmIsNotAccepted(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            String token = token(realm.doors().grant(realm.key()));
            assertThat(api.balances(token).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.DEMO_KEY, "no.token.atall", "eyJhbGciOiJub25lIn0.eyJvcmciOiJDUk1ERU1PIn0."})
    void whatIsNoTokenIsNotAccepted(String token) {
        assertThat(api.balances(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenThatWasAlteredIsNotAccepted(RunningKeycloak keycloak) {
        String[] parts = token(new Doors(keycloak).grant(CrmDemo.DEMO_KEY)).split("\\.");
        String[] other = token(new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "unit", CrmDemo.RETAIL_UNIT))
                .split("\\.");
        assertThat(api.balances(String.join(".", parts[0], other[1], parts[2])).status())
                .isEqualTo(401);
    }

    /** RFC 9449 section 7: Spring asks for the proof, and refuses the token as a bearer's. */
    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void aBoundTokenOpensTheUnitOnlyWithItsProof(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result =
                JavaScriptApp.ofDemo(keycloak, door).calling(api.balancesUri()).run("dpop.mjs");
        assertThat(result.at("/withProof/status").intValue()).isEqualTo(200);
        assertThat(result.at("/withProof/body").asText()).contains("\"unit\":\"" + CrmDemo.ADMIN_UNIT + "\"");
        for (String call : List.of("proofReplayed", "withProofOfAnotherKey", "withoutProof", "asBearer")) {
            assertThat(result.path(call).path("status").intValue()).as(call).isEqualTo(401);
        }
    }

    private static void assertOpens(String unit, String token) {
        HttpAnswer answer = api.balances(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("organization").asText()).isEqualTo(CrmDemo.ORGANIZATION);
        assertThat(answer.json().path("unit").asText()).isEqualTo(unit);
        assertThat(answer.json().path("balances")).isNotEmpty();
    }

    private static String login(RunningKeycloak keycloak, String username, String... parameters) {
        BrowserLogin browser = new BrowserLogin(keycloak);
        BrowserLogin.Code code = browser.login(username, CrmDemo.THIRD_PARTY_APP, "openid", parameters);
        return token(browser.redeem(code, "client_secret", CrmDemo.THIRD_PARTY_SECRET));
    }

    private static HttpAnswer exchange(RunningKeycloak keycloak, String client, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("subject_token", CrmDemo.DEMO_KEY);
        form.put("subject_token_type", "urn:keysandpasses:token-type:web-api-key");
        return Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM), form, "Authorization", Http.basic(client, "secret"));
    }

    private static Map<String, Object> audience(String name, String client) {
        return Map.of(
                "name",
                name,
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", client, "access.token.claim", "true"));
    }
}
