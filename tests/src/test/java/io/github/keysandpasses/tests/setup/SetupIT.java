package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One call takes a realm from nothing to the first exchange; a dry run shows it, and a repetition changes nothing. */
@WithKeycloak
class SetupIT {
    private static final Map<String, Object> APP = Map.of("keyClients", List.of("app"));

    private BareRealm realm;

    @BeforeEach
    void aRealmWithAnApp(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
        realm.client("app", "directAccessGrantsEnabled", true);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void afterOneCallAKeyIsExchangedAtEveryDoorAndALoginShowsTheClaims() {
        HttpAnswer answer = realm.setUp(APP);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("complete").booleanValue()).isTrue();

        CrmMember member = CrmMember.join(realm, "crm_username", "crm_default_unit");
        assertClaims(realm.doors().webApi(member.key(), "{}"));
        assertClaims(realm.doors().exchangeBy("app", "secret", member.key()));
        assertClaims(realm.doors().grantBy("app", "secret", member.key()));
        assertClaims(realm.logIn("app", member.username()));
    }

    @Test
    void theWebApisClientOpensNoOtherDoor() {
        realm.setUp(APP);
        JsonNode client = realm.admin().get("/clients/" + realm.admin().clientId("crm-web-api"));
        for (String door : List.of(
                "publicClient",
                "standardFlowEnabled",
                "implicitFlowEnabled",
                "serviceAccountsEnabled",
                "directAccessGrantsEnabled",
                "bearerOnly")) {
            assertThat(client.path(door).booleanValue()).as(door).isFalse();
        }
        assertThat(client.path("attributes").path("access.token.lifespan").textValue())
                .isEqualTo("7200");
        assertThat(client.path("defaultClientScopes"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("basic", "roles", "crm", "web-api-key");
        assertThat(client.path("optionalClientScopes")).isEmpty();
        assertThat(client.path("authenticationFlowBindingOverrides").has("direct_grant"))
                .isTrue();
    }

    @Test
    void theUserNameDoorIsOpenedOnlyWhenAskedFor(RunningKeycloak keycloak) {
        WebLogin door = new WebLogin(keycloak, realm.name());
        realm.setUp(Map.of("tokenLifespanSeconds", 600));
        CrmMember member = CrmMember.join(realm, "crm_username", "crm_default_unit");
        assertThat(door.logIn(member.username(), CrmMember.ORGANIZATION).status())
                .isEqualTo(404);

        realm.setUp(Map.of("login", true));
        HttpAnswer login = door.logIn(member.username(), CrmMember.ORGANIZATION);
        assertClaims(login);
        JsonNode claims = Doors.claims(Doors.token(login));
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(600);
    }

    @Test
    void aDryRunShowsWhatTheCallDoesAndChangesNothing() {
        String before = realm.export();
        HttpAnswer shown =
                realm.setUp(Map.of("keyClients", List.of("app"), "webApiScopes", List.of("email"), "dryRun", true));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("complete").booleanValue()).isFalse();
        assertThat(realm.export()).isEqualTo(before);

        HttpAnswer done = realm.setUp(Map.of("keyClients", List.of("app"), "webApiScopes", List.of("email")));
        assertThat(done.json().path("changes")).isEqualTo(shown.json().path("changes"));
        assertThat(realm.export()).isNotEqualTo(before);
    }

    @Test
    void aSecondCallKeepsEverything() {
        realm.setUp(APP);
        String before = realm.export();
        for (Map<String, Object> body : List.of(APP, Map.<String, Object>of())) {
            HttpAnswer again = realm.setUp(body);
            assertThat(again.json().path("changes").findValuesAsText("action")).containsOnly("KEEP");
            assertThat(again.json().path("complete").booleanValue()).isTrue();
            assertThat(realm.export()).isEqualTo(before);
        }
    }

    @Test
    void callsAtTheSameMomentDoWhatOneDoes() {
        List<CompletableFuture<HttpAnswer>> calls = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> realm.setUp(APP)))
                .toList();
        assertThat(calls).extracting(call -> call.join().status()).containsOnly(200);
        assertThat(calls)
                .filteredOn(call -> BareRealm.lines(call.join()).contains("CREATE crm"))
                .hasSize(1);
        assertThat(realm.admin().get("/keys-and-passes/setup").path("complete").booleanValue())
                .isTrue();
        assertThat(realm.admin().get("/components?type=io.github.keysandpasses.setup.RealmSetupProvider"))
                .hasSize(1);
        assertThat(realm.admin().get("/components?type=org.keycloak.userprofile.UserProfileProvider"))
                .hasSize(1);
    }

    @Test
    void differentCallsAtTheSameMomentAreAllInForce() {
        realm.client("other");
        realm.setUp(Map.of());
        List<Map<String, Object>> bodies = List.of(
                APP,
                Map.of("claimsClients", List.of("other")),
                Map.of("webApiScopes", List.of("email")),
                Map.of("login", true),
                Map.of("names", Map.of("usernameAttribute", "login_name")));
        List<CompletableFuture<HttpAnswer>> calls = bodies.stream()
                .map(body -> CompletableFuture.supplyAsync(() -> realm.setUp(body)))
                .toList();
        assertThat(calls).extracting(call -> call.join().status()).containsOnly(200);
        JsonNode settings = realm.admin().get(BareRealm.SETUP).path("settings");
        assertThat(settings.path("keyClients")).extracting(JsonNode::textValue).containsExactly("app");
        assertThat(settings.path("claimsClients"))
                .extracting(JsonNode::textValue)
                .containsExactly("other");
        assertThat(settings.path("webApiScopes"))
                .extracting(JsonNode::textValue)
                .containsExactly("email");
        assertThat(settings.path("login").booleanValue()).isTrue();
        assertThat(settings.path("names").path("usernameAttribute").textValue()).isEqualTo("login_name");
    }

    @Test
    void theStateShowsWhatIsRecordedAndWhatIsMissing() {
        JsonNode before = realm.admin().get("/keys-and-passes/setup");
        assertThat(before.path("setUp").booleanValue()).isFalse();
        assertThat(before.path("complete").booleanValue()).isFalse();

        realm.setUp(APP);
        realm.admin().delete("/authentication/required-actions/crm-requested-unit");
        JsonNode after = realm.admin().get("/keys-and-passes/setup");
        assertThat(after.path("setUp").booleanValue()).isTrue();
        assertThat(after.path("complete").booleanValue()).isFalse();
        assertThat(after.path("settings").path("keyClients").path(0).textValue())
                .isEqualTo("app");
        assertThat(BareRealm.lines(after)).contains("CREATE crm-requested-unit");

        assertThat(BareRealm.lines(realm.setUp(Map.of()))).contains("CREATE crm-requested-unit");
        assertThat(realm.admin().get("/keys-and-passes/setup").path("complete").booleanValue())
                .isTrue();
    }

    private static void assertClaims(HttpAnswer answer) {
        JsonNode claims = Doors.claims(Doors.token(answer));
        assertThat(claims.path("org").textValue()).isEqualTo(CrmMember.ORGANIZATION);
        assertThat(claims.path("oun").textValue()).isEqualTo("Second Unit");
        assertThat(claims.path("usr").textValue()).isEqualTo("TheMember");
    }
}
