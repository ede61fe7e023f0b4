package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may change all the parts of a set-up may set up, who may see them all may look, and what was done is on record. */
@WithKeycloak
class SetupCallersIT {
    private static final String RECORDS = "/components?type=io.github.keysandpasses.setup.RealmSetupProvider";

    private RunningKeycloak keycloak;
    private BareRealm realm;

    @BeforeEach
    void aRealm(RunningKeycloak running) {
        keycloak = running;
        realm = new BareRealm(running);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @ParameterizedTest
    @CsvSource({
        "none, 403, 403",
        "manage-realm, 403, 403",
        "manage-clients, 403, 403",
        "manage-users, 403, 403",
        "view-realm, 403, 403",
        "view-clients, 403, 403",
        "view-realm view-clients, 200, 403",
        "manage-realm view-clients, 200, 403",
        "manage-clients view-realm, 200, 403",
        "manage-realm manage-clients, 200, 200"
    })
    void onlyWhoMayDoAllOfItByHandMayCall(String roles, int show, int change) {
        Admin caller = new Admin(keycloak, realm.name(), token(realm.name(), admin(realm, roles)));
        assertThat(caller.call("GET", BareRealm.SETUP, null).status()).isEqualTo(show);
        assertThat(caller.call("POST", BareRealm.SETUP, Map.of("dryRun", true)).status())
                .isEqualTo(change);
        assertThat(caller.call("POST", BareRealm.SETUP, Map.of()).status()).isEqualTo(change);
        assertThat(caller.call("DELETE", BareRealm.SETUP + "?dryRun=true", null).status())
                .isEqualTo(change);
        assertThat(realm.admin().get(RECORDS)).hasSize(change == 200 ? 1 : 0);
        assertThat(caller.call("DELETE", BareRealm.SETUP, null).status()).isEqualTo(change);
    }

    @Test
    void anAdminOfAnotherRealmAndAStrangerAreRefused() {
        try (BareRealm other = new BareRealm(keycloak)) {
            String token = token(other.name(), admin(other, "realm-admin"));
            Admin neighbour = new Admin(keycloak, realm.name(), token);
            assertThat(neighbour.call("POST", BareRealm.SETUP, Map.of()).status())
                    .isIn(401, 403);
            assertThat(neighbour.call("GET", BareRealm.SETUP, null).status()).isIn(401, 403);
        }
        assertThat(Http.postJson(keycloak.adminUri(realm.name(), BareRealm.SETUP), "{}")
                        .status())
                .isEqualTo(401);
        assertThat(realm.admin().get(RECORDS)).isEmpty();
    }

    @Test
    void whatIsDoneIsAnAdminEventWithoutSecrets() {
        Admin admin = realm.admin();
        admin.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
        realm.setUp(Map.of("dryRun", true));
        realm.setUp(Map.of("keyClients", "wrong"));
        realm.setUp(Map.of());
        realm.setUp(Map.of());
        String secret = admin.get("/clients/" + admin.clientId("crm-web-api") + "/client-secret")
                .required("value")
                .textValue();
        realm.setUp(Map.of("tokenLifespanSeconds", 600));
        realm.undo();
        realm.undo();
        JsonNode all = admin.get("/admin-events");
        List<JsonNode> events = StreamSupport.stream(all.spliterator(), false)
                .filter(event -> "KEYS_AND_PASSES_SETUP"
                        .equals(event.path("resourceType").textValue()))
                .toList();
        assertThat(events)
                .extracting(event -> event.path("operationType").textValue())
                .containsExactly("DELETE", "UPDATE", "CREATE");
        assertThat(events)
                .extracting(event -> event.path("resourcePath").textValue())
                .containsOnly("keys-and-passes/setup");
        assertThat(events.get(2).path("representation").textValue()).contains("crm-web-api", "CREATE");
        assertThat(all.toString()).doesNotContain(secret);
    }

    /** A component of Keycloak's own may be given another type: so the record could be forged in two steps. */
    @Test
    void noOtherComponentBecomesTheRecord() {
        Admin admin = realm.admin();
        String id = Admin.createdId(admin.post(
                "/components",
                Map.of(
                        "name", "harmless",
                        "providerId", "consent-required",
                        "providerType", "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy",
                        "config", Map.of())));
        Map<String, Object> forged = Map.of(
                "id",
                id,
                "name",
                "harmless",
                "providerId",
                "crm-realm-setup",
                "providerType",
                "io.github.keysandpasses.setup.RealmSetupProvider",
                "config",
                Map.of("permissionScope", List.of("basic"), "done", List.of("true")));
        assertThat(admin.call("PUT", "/components/" + id, forged).status()).isEqualTo(400);
        assertThat(admin.get(RECORDS)).isEmpty();
    }

    @Test
    void nobodySaysByHandWhatSetUpHasMade() {
        Map<String, Object> forged = Map.of(
                "providerType", "io.github.keysandpasses.setup.RealmSetupProvider",
                "providerId", "crm-realm-setup",
                "config", Map.of("done", List.of("true")));
        assertThat(realm.admin().call("POST", "/components", forged).status()).isEqualTo(400);
        assertThat(realm.admin().get(RECORDS)).isEmpty();

        realm.setUp(Map.of());
        JsonNode component = realm.admin().get(RECORDS).path(0);
        String path = "/components/" + component.path("id").textValue();
        assertThat(realm.admin().call("PUT", path, component).status()).isEqualTo(400);
        assertThat(realm.admin().call("POST", "/components", forged).status()).isEqualTo(400);
        assertThat(realm.admin().get(RECORDS).path(0)).isEqualTo(component);
    }

    /** The name of a user of the realm who has these roles of realm-management. */
    private static String admin(BareRealm realm, String roles) {
        Admin admin = realm.admin();
        String user = admin.createUser("caller");
        String management = admin.clientId("realm-management");
        for (String role : roles.split(" ")) {
            if (!role.equals("none")) {
                admin.post(
                        "/users/" + user + "/role-mappings/clients/" + management,
                        List.of(admin.get("/clients/" + management + "/roles/" + role)));
            }
        }
        return "caller";
    }

    private String token(String realmName, String username) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(realmName),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        username,
                        "password",
                        CrmDemo.PASSWORD)));
    }
}
