package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Set-up gives people's own keys what the Account Console needs for them, and no login another way in. */
@WithKeycloak
class KeyListFlowIT {
    private static final String ALIAS = "crm web api keys";
    private static final String FLOWS = "/authentication/flows";

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
    void theFlowIsMadeUsedByNothingAndTakenAwayAgain() {
        assertThat(BareRealm.lines(realm.setUp(Map.of()))).contains("CREATE " + ALIAS, "CREATE crm-web-api-key-create");
        JsonNode executions = admin.get(FLOWS + "/crm%20web%20api%20keys/executions");
        assertThat(executions).hasSize(1);
        assertThat(executions.path(0).path("providerId").textValue()).isEqualTo("crm-web-api-key-list");
        assertThat(admin.get("").toString()).doesNotContain(ALIAS);
        assertThat(BareRealm.lines(realm.setUp(Map.of()))).contains("KEEP " + ALIAS, "KEEP crm-web-api-key-create");
        assertThat(BareRealm.lines(realm.undo())).contains("DELETE " + ALIAS, "DELETE crm-web-api-key-create");
        assertThat(admin.get(FLOWS).findValuesAsText("alias")).doesNotContain(ALIAS);
        assertThat(admin.get("/authentication/required-actions").findValuesAsText("alias"))
                .doesNotContain("crm-web-api-key-create");
    }

    @Test
    void aFlowThatListsKeysUnderAnotherNameIsEnough() {
        flow("ours");
        admin.post(FLOWS + "/ours/executions/execution", Map.of("provider", "crm-web-api-key-list"));
        JsonNode execution = admin.get(FLOWS + "/ours/executions").path(0);
        assertThat(BareRealm.lines(realm.setUp(Map.of("dryRun", true)))).contains("CREATE " + ALIAS);
        admin.put(
                FLOWS + "/ours/executions", Map.of("id", execution.path("id").textValue(), "requirement", "REQUIRED"));
        assertThat(BareRealm.lines(realm.setUp(Map.of()))).contains("KEEP ours");
    }

    @Test
    void aFlowOfTheSameNameThatDoesSomethingElseIsNotTouched() {
        flow(ALIAS);
        HttpAnswer answer = realm.setUp(Map.of());
        assertThat(BareRealm.lines(answer)).contains("PROBLEM " + ALIAS);
        assertThat(admin.get(BareRealm.SETUP).path("complete").booleanValue()).isFalse();
    }

    @Test
    void whoPutsItIntoALoginLetsNobodyIn() {
        flow("closed");
        admin.post(FLOWS + "/closed/executions/execution", Map.of("provider", "crm-web-api-key-list"));
        JsonNode execution = admin.get(FLOWS + "/closed/executions").path(0);
        admin.put(
                FLOWS + "/closed/executions",
                Map.of("id", execution.path("id").textValue(), "requirement", "REQUIRED"));
        realm.client("app", "directAccessGrantsEnabled", true);
        admin.createUser("somebody");
        assertThat(realm.logIn("app", "somebody").status()).isEqualTo(200);
        admin.change("", Map.of("directGrantFlow", "closed"));
        HttpAnswer refused = realm.logIn("app", "somebody");
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).doesNotContain("access_token");
    }

    private void flow(String alias) {
        admin.post(FLOWS, Map.of("alias", alias, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
    }
}
