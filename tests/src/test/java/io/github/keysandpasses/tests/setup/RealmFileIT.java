package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A realm file that asks for it is set up when it is imported; the file of a realm that was set up changes nothing. */
@WithKeycloak
class RealmFileIT {
    private static final String TYPE = "io.github.keysandpasses.setup.RealmSetupProvider";

    @Test
    void aFileThatAsksForItIsSetUp(RunningKeycloak keycloak) {
        Map<String, Object> file = Map.of(
                "clients",
                List.of(Map.of("clientId", "app", "secret", "secret", "publicClient", false)),
                "components",
                component(Map.of("keyClients", List.of("app"), "claimsScope", List.of("acme"))));
        try (BareRealm realm = new BareRealm(keycloak, TestCrm.unique("file"), file)) {
            JsonNode state = realm.admin().get(BareRealm.SETUP);
            assertThat(state.path("complete").booleanValue()).isTrue();
            assertThat(state.path("settings").path("names").path("claimsScope").textValue())
                    .isEqualTo("acme");
            CrmMember member = CrmMember.join(realm, "crm_username", "crm_default_unit");
            assertThat(realm.doors().grantBy("app", "secret", member.key()).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWasTakenAwayBeforeTheExportDoesNotComeBack(RunningKeycloak keycloak) throws Exception {
        ObjectNode file;
        String name;
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.client("app");
            realm.setUp(Map.of("keyClients", List.of("app")));
            realm.admin()
                    .delete("/clients/" + realm.admin().clientId("app") + "/default-client-scopes/"
                            + realm.admin().clientScopeId("web-api-key"));
            file = (ObjectNode) new ObjectMapper().readTree(realm.export());
            name = realm.name();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> members = new ObjectMapper().convertValue(file, Map.class);
        try (BareRealm realm = new BareRealm(keycloak, name, members)) {
            assertThat(BareRealm.lines(realm.admin().get(BareRealm.SETUP))).contains("CREATE web-api-key of app");
            assertThat(realm.admin().get("/client-scopes").findValuesAsText("name"))
                    .containsOnlyOnce("crm", "web-api-key");
            assertThat(realm.admin().get("/authentication/required-actions").findValuesAsText("alias"))
                    .containsOnlyOnce("crm-requested-unit");
            assertThat(BareRealm.lines(realm.undo()))
                    .contains("DELETE crm", "DELETE crm-web-api", "KEEP web-api-key of app");
        }
    }

    @Test
    void aFileThatContradictsItselfIsNotImported(RunningKeycloak keycloak) {
        assertIsNotImported(keycloak, Map.of("components", component(Map.of("keyClients", List.of("nobody")))));
        assertIsNotImported(keycloak, Map.of("components", component(Map.of("keyClient", List.of("app")))));
        assertIsNotImported(keycloak, Map.of("components", component(Map.of("login", List.of("perhaps")))));
        assertIsNotImported(keycloak, Map.of("components", component(Map.of("permissionScope", List.of("basic")))));
        assertIsNotImported(keycloak, Map.of("components", component(Map.of("webApiClient", List.of("admin-cli")))));
    }

    private static void assertIsNotImported(RunningKeycloak keycloak, Map<String, Object> members) {
        String name = TestCrm.unique("file");
        Map<String, Object> file = new java.util.HashMap<>(members);
        file.put("realm", name);
        file.put("enabled", true);
        HttpAnswer answer = BareRealm.importRealm(keycloak, file);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(Http.get(keycloak.realmUri(name, "")).status()).isEqualTo(404);
    }

    private static Map<String, Object> component(Map<String, Object> config) {
        return Map.of(TYPE, List.of(Map.of("name", "set-up", "providerId", "crm-realm-setup", "config", config)));
    }
}
