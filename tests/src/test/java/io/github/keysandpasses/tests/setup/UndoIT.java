package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undoing takes away exactly what set-up made, says what it leaves and why, and minds nothing that somebody did by hand. */
@WithKeycloak
class UndoIT {
    private BareRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealmWithAnApp(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
        admin = realm.admin();
        realm.client("app");
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void afterTheUndoingTheRealmIsAsItWas() {
        String before = realm.export();
        setUp();
        HttpAnswer shown = admin.call("DELETE", BareRealm.SETUP + "?dryRun=true", null);
        assertThat(realm.admin().get(BareRealm.SETUP).path("complete").booleanValue())
                .isTrue();
        HttpAnswer done = realm.undo();
        assertThat(done.json().path("changes")).isEqualTo(shown.json().path("changes"));
        assertThat(BareRealm.lines(done)).noneMatch(line -> line.startsWith("KEEP"));
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void aSecondUndoingHasNothingToDo() {
        setUp();
        realm.undo();
        String before = realm.export();
        HttpAnswer again = realm.undo();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("complete").booleanValue()).isTrue();
        assertThat(again.json().path("changes").findValuesAsText("action")).containsExactly("KEEP");
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void whatAnAdminDeletedByHandIsSaidToBeGone() {
        String before = realm.export();
        setUp();
        admin.delete("/clients/" + admin.clientId("crm-web-api"));
        admin.delete("/client-scopes/" + admin.clientScopeId("crm"));
        admin.delete("/authentication/required-actions/crm-requested-unit");
        HttpAnswer undone = realm.undo();
        assertThat(undone.status()).isEqualTo(200);
        assertThat(BareRealm.lines(undone))
                .contains("KEEP crm-web-api", "KEEP crm", "KEEP CRM claims in crm", "KEEP crm-requested-unit")
                .contains("DELETE web-api-key", "DELETE crm direct grant");
        assertThat(realm.export()).isEqualTo(before);
    }

    @Test
    void anotherThingOfTheSameNameStays() {
        setUp();
        admin.delete("/client-scopes/" + admin.clientScopeId("crm"));
        admin.post("/client-scopes", Map.of("name", "crm", "protocol", "openid-connect"));
        assertThat(BareRealm.lines(realm.undo())).contains("KEEP crm");
        assertThat(admin.clientScopeId("crm")).isNotEmpty();
    }

    @Test
    void whatOthersUseStays() {
        setUp();
        realm.client("other", "defaultClientScopes", List.of("basic", "web-api-key"));
        realm.client("third", "authenticationFlowBindingOverrides", Map.of("direct_grant", flowId("crm direct grant")));
        admin.createOrganization("in-use");
        HttpAnswer undone = realm.undo();
        assertThat(BareRealm.lines(undone))
                .contains("KEEP web-api-key", "KEEP Organizations", "KEEP crm direct grant")
                .contains("DELETE crm", "DELETE crm-web-api", "DELETE web-api-key of app");
        assertThat(undone.body()).contains("in use by the client other", "the realm has organisations");
        assertThat(flowId("crm direct grant")).isNotEmpty();
        assertThat(admin.get("/organizations")).hasSize(1);
        assertThat(admin.get("/clients/" + admin.clientId("other")).path("defaultClientScopes"))
                .extracting(JsonNode::textValue)
                .contains("web-api-key");
    }

    @Test
    void aProfileThatWasChangedSinceKeepsTheChange() {
        setUp();
        admin.change("/users/profile", Map.of("groups", List.of(Map.of("name", "ours", "displayHeader", "Ours"))));
        assertThat(BareRealm.lines(realm.undo()))
                .contains("KEEP User profile", "DELETE crm_username", "DELETE crm_default_unit");
        JsonNode profile = admin.get("/users/profile");
        assertThat(profile.path("groups").findValuesAsText("name")).containsExactly("ours");
        assertThat(profile.path("attributes").findValuesAsText("name")).doesNotContain("crm_username");
    }

    @Test
    void aWrongDryRunUndoesNothing() {
        setUp();
        HttpAnswer answer = admin.call("DELETE", BareRealm.SETUP + "?dryRun=ture", null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo("dryRun");
        assertThat(admin.get(BareRealm.SETUP).path("complete").booleanValue()).isTrue();
    }

    private void setUp() {
        assertThat(realm.setUp(Map.of("keyClients", List.of("app"), "login", true))
                        .status())
                .isEqualTo(200);
    }

    private String flowId(String alias) {
        for (JsonNode flow : admin.get("/authentication/flows")) {
            if (flow.path("alias").textValue().equals(alias)) {
                return flow.path("id").textValue();
            }
        }
        throw new AssertionError("no flow " + alias);
    }
}
