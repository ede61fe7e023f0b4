package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pass code is the first level, a code to the pass's own address the second: who has the first is asked for the second alone. */
@WithKeycloak
@Tag("zip")
class StepUpIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String FLOWS = "/authentication/flows";

    private PassRealm realm;
    private Admin admin;

    @BeforeEach
    void aRealmWithTwoLevels(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        admin = realm.admin();
        MAIL.serve(admin);
        admin.post(FLOWS, Map.of("alias", "steps", "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        step("steps", "auth-cookie");
        subflow("steps", "levels");
        level("one", "1", "36000", "crm-identifier-pass-code");
        level("two", "2", "0", "crm-one-time-password");
        require("auth-cookie", "ALTERNATIVE");
        require("levels", "ALTERNATIVE");
        admin.change("", Map.of("browserFlow", "steps"));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whoHasTheFirstLevelIsAskedForTheSecondAlone() {
        Customer customer = realm.customer();
        Pass older = realm.pass(customer);
        Pass pass = realm.pass(customer, "related", PassRealm.accounts("A-1", "A-2"));
        PassBrowser browser = realm.browser();
        Tab first = browser.open(PassRealm.APP, "account", "A-2").logIn(pass);
        assertThat(claims(first).path("acr").asText()).isEqualTo("1");

        Tab second = browser.open(PassRealm.APP, "acr_values", "2");
        assertThat(second.asksFor("passCode")).isFalse();
        assertThat(second.asksFor("oneTimeCode")).isTrue();
        second.send("oneTimeCode", MAIL.awaitMailTo(pass.identifier()).code());
        assertThat(MAIL.mailTo(older.identifier())).isEmpty();
        JsonNode claims = claims(second);
        assertThat(claims.path("acr").asText()).isEqualTo("2");
        assertThat(claims.path("access_pass").asText()).isEqualTo(pass.number());
        assertThat(claims.path("ari").asText()).isEqualTo("A-2");
    }

    private void level(String alias, String level, String maxAge, String provider) {
        subflow("levels", alias);
        step(alias, "conditional-level-of-authentication");
        step(alias, provider);
        for (JsonNode step : admin.get(FLOWS + "/" + alias + "/executions")) {
            put(step, "REQUIRED");
            if ("conditional-level-of-authentication"
                    .equals(step.path("providerId").asText())) {
                admin.post(
                        "/authentication/executions/" + step.required("id").textValue() + "/config",
                        Map.of(
                                "alias",
                                "level " + level,
                                "config",
                                Map.of("loa-condition-level", level, "loa-max-age", maxAge)));
            }
        }
        require(alias, "CONDITIONAL");
    }

    private void subflow(String parent, String alias) {
        admin.post(
                FLOWS + "/" + parent + "/executions/flow",
                Map.of("alias", alias, "type", "basic-flow", "provider", "registration-page-form", "description", ""));
    }

    private void step(String flow, String provider) {
        admin.post(FLOWS + "/" + flow + "/executions/execution", Map.of("provider", provider));
    }

    private void require(String name, String requirement) {
        for (JsonNode step : admin.get(FLOWS + "/steps/executions")) {
            if (name.equals(step.path("providerId").asText())
                    || name.equals(step.path("displayName").asText())) {
                put(step, requirement);
            }
        }
    }

    private void put(JsonNode step, String requirement) {
        ((ObjectNode) step).put("requirement", requirement);
        admin.put(FLOWS + "/steps/executions", step);
    }

    private static JsonNode claims(Tab tab) {
        return Doors.claims(tab.tokens().json().required("access_token").textValue());
    }
}
