package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator made by hand is completed, never overwritten, and stays when the set-up is undone. */
@WithKeycloak
class ExistingThingsIT {
    private BareRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
        admin = realm.admin();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whatIsThereIsCompletedAndOtherwiseUntouched() {
        admin.change("", Map.of("organizationsEnabled", true));
        admin.post("/client-scopes", scope("crm"));
        admin.post("/client-scopes", scope("web-api-key"));
        realm.client("crm-web-api", "name", "Ours", "redirectUris", List.of("https://ours.example/*"));
        String before = realm.export();
        JsonNode client = client();

        assertThat(BareRealm.lines(realm.setUp(Map.of())))
                .contains(
                        "KEEP Organizations",
                        "KEEP crm",
                        "KEEP web-api-key",
                        "KEEP crm-web-api",
                        "CREATE CRM claims in crm",
                        "CHANGE Access token lifespan of crm-web-api",
                        "CREATE crm of crm-web-api");
        assertThat(client().path("name")).isEqualTo(client.path("name"));
        assertThat(client().path("redirectUris")).isEqualTo(client.path("redirectUris"));
        assertThat(client().path("defaultClientScopes"))
                .containsAll(client.path("defaultClientScopes"))
                .hasSize(client.path("defaultClientScopes").size() + 2);

        assertThat(realm.undo().status()).isEqualTo(200);
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void settingsOfTheOperatorAreKept() {
        admin.post(
                "/client-scopes",
                Map.of(
                        "name",
                        "crm",
                        "protocol",
                        "openid-connect",
                        "protocolMappers",
                        List.of(TestCrm.claimsMapper("mine", Map.of("org.claim", "tenant")))));
        realm.client(
                "crm-web-api",
                "attributes",
                Map.of("access.token.lifespan", "90"),
                "directAccessGrantsEnabled",
                true,
                "authenticationFlowBindingOverrides",
                Map.of("direct_grant", flowId("direct grant")));

        assertThat(BareRealm.lines(realm.setUp(Map.of())))
                .contains(
                        "KEEP CRM claims in crm",
                        "KEEP Access token lifespan of crm-web-api",
                        "KEEP Direct access grants of crm-web-api")
                .doesNotContain("CREATE crm direct grant");
        assertThat(admin.get("/client-scopes/" + admin.clientScopeId("crm"))
                        .path("protocolMappers")
                        .findValuesAsText("org.claim"))
                .containsExactly("tenant");
        assertThat(client().path("attributes").path("access.token.lifespan").textValue())
                .isEqualTo("90");
        assertThat(client().path("directAccessGrantsEnabled").booleanValue()).isTrue();
    }

    @Test
    void aPermissionAsOptionalScopeIsEnoughAndADisabledActionIsEnabled() {
        admin.post("/client-scopes", scope("web-api-key"));
        realm.client("app", "optionalClientScopes", List.of("web-api-key"));
        realm.setUp(Map.of());
        admin.change("/authentication/required-actions/crm-requested-unit", Map.of("enabled", false));
        assertThat(BareRealm.lines(realm.setUp(Map.of("keyClients", List.of("app")))))
                .contains("KEEP web-api-key of app", "CREATE crm of app", "CHANGE crm-requested-unit");
    }

    private JsonNode client() {
        return admin.get("/clients/" + admin.clientId("crm-web-api"));
    }

    private String flowId(String alias) {
        for (JsonNode flow : admin.get("/authentication/flows")) {
            if (flow.path("alias").textValue().equals(alias)) {
                return flow.path("id").textValue();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static Map<String, Object> scope(String name) {
        return Map.of("name", name, "protocol", "openid-connect");
    }
}
