package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app exchanges a customer's authentication code: what the token says, what it opens, and when it ends. */
@WithKeycloak
class PassExchangeIT {
    private static final String ACCOUNT = "ACCOUNTS_RECEIVABLE";

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private Passes passes;
    private TestCrm crm;
    private TestCrm.Member owner;
    private JsonNode pass;

    @BeforeEach
    void aCustomerWithAnAccount(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        passes = new Passes(admin);
        crm = new TestCrm(admin);
        owner = crm.member();
        pass = passes.create(
                owner.id(),
                "organizationId",
                owner.organization().id(),
                "related",
                List.of(Map.of("kind", ACCOUNT, "entityId", "AR-1")));
    }

    @Test
    void theTokenIsTheCustomersAndNamesTheAppThatActs() {
        HttpAnswer answer = exchange();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("issued_token_type").textValue()).isEqualTo(CrmDemo.ACCESS_TOKEN_TYPE);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String token = Doors.token(answer);
        for (JsonNode view : new JsonNode[] {Doors.claims(token), doors.introspect(token)}) {
            assertThat(view.path("sub").textValue()).isEqualTo(owner.id());
            assertThat(view.path("azp").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
            assertThat(view.at("/act/sub").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
            assertThat(view.path("org").textValue())
                    .isEqualTo(owner.organization().name());
            assertThat(view.path("oun").textValue()).isEqualTo(owner.usual().name());
            assertThat(view.path("usr").textValue()).isEqualTo(owner.username());
            assertThat(view.path("access_pass")).isEqualTo(pass.path("number"));
            assertThat(view.path("ari").textValue()).isEqualTo("AR-1");
        }
    }

    @Test
    void theUnitAndTheAccountAreThoseThatWereAskedFor() {
        passes.relate(pass, ACCOUNT, "AR-2");
        JsonNode claims = Doors.claims(Doors.token(exchange("unit", "South Unit", "account", "AR-2")));
        assertThat(claims.path("oun").textValue()).isEqualTo("South Unit");
        assertThat(claims.path("ari").textValue()).isEqualTo("AR-2");
        assertThat(Doors.claims(Doors.token(exchange())).has("ari"))
                .as("none of several is guessed")
                .isFalse();
        HttpAnswer refused = exchange("account", "AR-3");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Invalid account");
    }

    @Test
    void theTokenOpensNoneOfKeycloaksOwnApis() {
        crm.grantClientRole(owner.user(), "realm-management", "view-users");
        String token = Doors.token(exchange());
        assertThat(Doors.claims(token).path("resource_access").has("account")).isFalse();
        assertThat(Doors.claims(token).path("resource_access").has("realm-management"))
                .isFalse();
        assertThat(doors.introspect(token).path("resource_access").has("account"))
                .isFalse();
        assertThat(new Admin(keycloak, CrmDemo.REALM, token)
                        .call("GET", "/users", null)
                        .status())
                .isIn(401, 403);
        assertThat(Http.get(
                                keycloak.realmUri(CrmDemo.REALM, "/account"),
                                "Authorization",
                                Http.bearer(token),
                                "Accept",
                                "application/json")
                        .status())
                .isIn(401, 403);
    }

    @Test
    void whatIsGotForTheTokenIsAsNarrowAndNamesTheSameApp() {
        String exchanger = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(exchanger) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(owner.user(), exchanger, "call");
        crm.grantClientRole(owner.user(), "realm-management", "view-users");
        String token = Doors.token(doors.exchangeToken(exchanger, "secret", Doors.token(exchange())));
        for (JsonNode view : new JsonNode[] {Doors.claims(token), doors.introspect(token)}) {
            assertThat(view.path("azp").textValue()).isEqualTo(exchanger);
            assertThat(view.at("/act/sub").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
            assertThat(view.path("resource_access").has("realm-management")).isFalse();
        }
        passes.act(pass, "not-effective");
        assertThat(doors.introspect(token).path("active").booleanValue()).isFalse();
    }

    @Test
    void theTokenEndsWithThePass() {
        String token = Doors.token(exchange());
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
        passes.act(pass, "not-effective");
        assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");
        assertThat(exchange().status()).isEqualTo(400);
        passes.act(pass, "effective");
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
        JsonNode credentials = admin.get("/users/" + owner.id() + "/credentials");
        for (JsonNode credential : credentials) {
            if (credential.path("type").textValue().equals("access-pass")) {
                admin.delete("/users/" + owner.id() + "/credentials/"
                        + credential.path("id").textValue());
            }
        }
        assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");
        assertThat(exchange().status()).isEqualTo(400);
    }

    @Test
    void theTokenEndsWithTheAccountItIsFor() {
        String token = Doors.token(exchange());
        passes.terminate(pass, ACCOUNT, "AR-1");
        assertThat(doors.introspect(token).path("active").booleanValue()).isFalse();
    }

    @Test
    void anEventSaysWhichPassAndNeverItsCode() {
        admin.change("", Map.of("eventsEnabled", true));
        exchange();
        JsonNode event = admin.get("/events?max=20&type=TOKEN_EXCHANGE&user=" + owner.id())
                .path(0);
        assertThat(event.at("/details/keysandpasses_access_pass_number")).isEqualTo(pass.path("number"));
        assertThat(event.at("/details/keysandpasses_door").textValue()).isEqualTo("authentication_code");
        assertThat(event.toString()).doesNotContain(code());
    }

    private HttpAnswer exchange(String... parameters) {
        return doors.exchangeCode(code(), parameters);
    }

    private String code() {
        return pass.required("authenticationCode").textValue();
    }
}
