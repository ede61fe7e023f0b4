package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every name of what set-up makes is the operator's to choose, and the chosen names are the ones in force. */
@WithKeycloak
class OwnNamesIT {
    private static final Map<String, Object> NAMES = Map.of(
            "claimsScope", "acme-claims",
            "permissionScope", "acme-may-exchange",
            "webApiClient", "acme-api",
            "usernameAttribute", "acme_login",
            "defaultUnitAttribute", "acme_unit");

    @Test
    void aRealmWithOwnNamesExchangesKeysAtEveryDoor(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.client("app");
            assertThat(realm.setUp(Map.of("names", NAMES, "keyClients", List.of("app")))
                            .status())
                    .isEqualTo(200);
            CrmMember member = CrmMember.join(realm, "acme_login", "acme_unit");
            HttpAnswer webApi = realm.doors().webApi(member.key(), "{}");
            assertThat(Doors.claims(Doors.token(webApi)).path("azp").textValue())
                    .isEqualTo("acme-api");
            for (HttpAnswer answer : List.of(
                    webApi,
                    realm.doors().exchangeBy("app", "secret", member.key()),
                    realm.doors().grantBy("app", "secret", member.key()))) {
                JsonNode claims = Doors.claims(Doors.token(answer));
                assertThat(claims.path("org").textValue()).isEqualTo(CrmMember.ORGANIZATION);
                assertThat(claims.path("oun").textValue()).isEqualTo("Second Unit");
                assertThat(claims.path("usr").textValue()).isEqualTo("TheMember");
            }
            assertThat(BareRealm.lines(realm.setUp(Map.of()))).allMatch(line -> line.startsWith("KEEP "));
            assertThat(realm.export())
                    .doesNotContain("\"crm\"", "\"web-api-key\"", "\"crm-web-api\"", "\"crm_username\"");
        }
    }

    @Test
    void whatKeycloakMakesInEveryRealmGivesNoName(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.admin().change("", Map.of("organizationsEnabled", true));
            for (JsonNode scope : realm.admin().get("/client-scopes")) {
                assertIsRefused(realm, "claimsScope", scope.path("name").textValue());
                assertIsRefused(realm, "permissionScope", scope.path("name").textValue());
            }
            for (JsonNode client : realm.admin().get("/clients")) {
                assertIsRefused(realm, "webApiClient", client.path("clientId").textValue());
            }
        }
    }

    @Test
    void theClientOfARealmIsNotTheWebApisInTheAdminRealm(RunningKeycloak keycloak) {
        Admin master = new Admin(keycloak, "master", keycloak.adminToken());
        HttpAnswer answer = master.call(
                "POST", BareRealm.SETUP, Map.of("dryRun", true, "names", Map.of("webApiClient", "later-realm")));
        assertThat(BareRealm.lines(answer)).contains("PROBLEM later-realm");
    }

    @Test
    void aRenamedPermissionGoesToTheClientsOfTheList(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.setUp(Map.of());
            realm.client("app", "defaultClientScopes", List.of("basic", "web-api-key"));
            CrmMember member = CrmMember.join(realm, "crm_username", "crm_default_unit");
            Map<String, Object> renamed = Map.of("permissionScope", "acme-may-exchange");
            assertThat(realm.setUp(Map.of("names", renamed)).status()).isEqualTo(409);
            assertThat(realm.doors().exchangeBy("app", "secret", member.key()).status())
                    .isEqualTo(200);
            assertThat(realm.setUp(Map.of("names", renamed, "keyClients", List.of("app")))
                            .status())
                    .isEqualTo(200);
            assertThat(realm.doors().exchangeBy("app", "secret", member.key()).status())
                    .isEqualTo(200);
        }
    }

    private static void assertIsRefused(BareRealm realm, String member, String name) {
        HttpAnswer answer = realm.setUp(Map.of("dryRun", true, "names", Map.of(member, name)));
        assertThat(answer.status()).as(name).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo("names." + member);
    }

    @Test
    void theDefaultNamesMeanNothingInARealmWithOwnNames(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.setUp(Map.of("names", NAMES));
            CrmMember member = CrmMember.join(realm, "acme_login", "acme_unit");
            realm.admin().post("/client-scopes", Map.of("name", "web-api-key", "protocol", "openid-connect"));
            realm.client("app", "defaultClientScopes", List.of("basic", "web-api-key"));
            Refusal.grant("unauthorized_client", "The client may not exchange Web API keys")
                    .assertIs(realm.doors().grantBy("app", "secret", member.key()));
        }
    }

    @Test
    void theDefaultNamesAreInForceAgainAfterTheUndoing(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.setUp(Map.of("names", NAMES));
            assertThat(realm.undo().status()).isEqualTo(200);
            Refusal.webApi(404, "NOT_AVAILABLE", "The Web API is not available in this realm")
                    .assertIs(realm.doors().webApi(CrmDemo.DEMO_KEY, "{}"));
            assertThat(realm.setUp(Map.of()).status()).isEqualTo(200);
            CrmMember member = CrmMember.join(realm, "crm_username", "crm_default_unit");
            assertThat(Doors.claims(Doors.token(realm.doors().webApi(member.key(), "{}")))
                            .path("azp")
                            .textValue())
                    .isEqualTo("crm-web-api");
        }
    }
}
