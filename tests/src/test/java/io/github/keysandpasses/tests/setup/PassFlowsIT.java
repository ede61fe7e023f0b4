package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Set-up makes the flows of access pass logins when asked for, binds them to nothing, and takes them away unless they are used. */
@WithKeycloak
class PassFlowsIT {
    private static final String FLOWS = "/authentication/flows";
    private static final String BROWSER = "crm access pass browser";
    private static final String GRANT = "crm access pass direct grant";
    private static final String CHANGE = "crm-change-pass-code";
    private static final Map<String, Object> ASKED = Map.of("passFlows", true);

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
    void nobodyGetsThemWithoutAsking() {
        assertThat(BareRealm.lines(realm.setUp(Map.of())))
                .noneMatch(line -> line.contains("access pass") || line.contains(CHANGE));
    }

    @Test
    void theyAreMadeUsedByNothingAndTakenAwayAgain() {
        assertThat(BareRealm.lines(realm.setUp(ASKED)))
                .contains("CREATE " + BROWSER, "CREATE " + GRANT, "CREATE " + CHANGE);
        assertThat(steps(BROWSER))
                .containsExactly(
                        "auth-cookie ALTERNATIVE",
                        "identity-provider-redirector ALTERNATIVE",
                        "crm access pass browser forms ALTERNATIVE",
                        "crm-identifier-pass-code REQUIRED",
                        "crm access pass browser second factor CONDITIONAL",
                        "conditional-user-configured REQUIRED",
                        "auth-otp-form REQUIRED");
        assertThat(steps(GRANT))
                .containsExactly(
                        "crm-identifier-pass-code REQUIRED",
                        "crm access pass direct grant second factor CONDITIONAL",
                        "conditional-user-configured REQUIRED",
                        "direct-grant-validate-otp REQUIRED");
        assertThat(admin.get("").toString()).doesNotContain(BROWSER).doesNotContain(GRANT);
        assertThat(BareRealm.lines(realm.setUp(Map.of()))).contains("KEEP " + BROWSER, "KEEP " + GRANT);
        assertThat(BareRealm.lines(realm.undo())).contains("DELETE " + BROWSER, "DELETE " + GRANT, "DELETE " + CHANGE);
        assertThat(admin.get("/authentication/required-actions").toString()).doesNotContain(CHANGE);
        assertThat(admin.get(FLOWS).toString()).doesNotContain("access pass");
    }

    @Test
    void aFlowThatIsInUseStaysWhenTheSetUpIsUndone() {
        realm.setUp(ASKED);
        admin.change("", Map.of("browserFlow", BROWSER));
        assertThat(BareRealm.lines(realm.undo())).contains("KEEP " + BROWSER, "DELETE " + GRANT);
    }

    @Test
    void aFlowOfTheSameNameThatAsksForNoPassIsNotTouched() {
        admin.post(FLOWS, Map.of("alias", BROWSER, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        assertThat(BareRealm.lines(realm.setUp(ASKED))).contains("PROBLEM " + BROWSER);
    }

    private List<String> steps(String alias) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : admin.get(FLOWS + "/" + alias.replace(" ", "%20") + "/executions")) {
            String name = step.has("providerId")
                    ? step.path("providerId").asText()
                    : step.path("displayName").asText();
            steps.add(name + " " + step.path("requirement").asText());
        }
        return steps;
    }
}
