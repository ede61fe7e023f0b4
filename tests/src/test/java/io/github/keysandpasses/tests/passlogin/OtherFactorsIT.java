package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of ours beside Keycloak's: another factor, an alternative, the proof that somebody is still there. */
@WithKeycloak
class OtherFactorsIT {
    private static final String PASS_CODE = "crm-identifier-pass-code";
    private static final String AUTHENTICATION_CODE = "crm-authentication-code";

    private PassRealm realm;

    @BeforeEach
    void aRealmWithPasses(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aStrongAuthenticationCodeOpensAloneAndIsTakenAsItIsPasted() {
        realm.require(PASS_CODE, "DISABLED");
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Pass pass = realm.pass();
        Tab tab = realm.browser().open(PassRealm.APP);
        tab.send("authenticationCode", "wrong-code-of-some-length-1234");
        assertThat(tab.html()).contains("authenticationCode-error").doesNotContain("wrong-code-of");
        tab.send("authenticationCode", "  " + pass.authenticationCode() + "\t");
        JsonNode claims = claims(tab);
        assertThat(claims.path("access_pass").asText()).isEqualTo(pass.number());
        assertThat(claims.path("sub").asText()).isEqualTo(pass.owner().id());
    }

    @Test
    void anAuthenticationCodeThatCanBeGuessedIsGoodAfterAPasswordOnly() {
        realm.require(PASS_CODE, "DISABLED");
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Customer customer = realm.customer();
        realm.pass(customer, "authenticationCode", "35799123456");
        Tab alone = realm.browser().open(PassRealm.APP).send("authenticationCode", "35799123456");
        assertThat(alone.html()).contains("This authentication code is not right");

        realm.require(AUTHENTICATION_CODE, "DISABLED");
        realm.addStep("auth-username-password-form", "REQUIRED");
        realm.addStep("crm-one-time-password", "DISABLED");
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP)
                .send("username", customer.username(), "password", CrmDemo.PASSWORD)
                .tokens();
        realm.require("auth-username-password-form", "DISABLED");
        realm.require(AUTHENTICATION_CODE, "REQUIRED");
        Tab again = browser.open(PassRealm.APP, "prompt", "login").send("authenticationCode", "35799123456");
        assertThat(again.isBack()).isFalse();
    }

    @Test
    void aUserWhoIsOnlyNamedIsNoFactorForACodeThatCanBeGuessed() {
        realm.require(PASS_CODE, "DISABLED");
        realm.addStep("auth-username-form", "REQUIRED");
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Customer customer = realm.customer();
        realm.pass(customer, "authenticationCode", "35799123457");
        Tab tab = realm.browser().open(PassRealm.APP).send("username", customer.username());
        assertThat(tab.asksFor("authenticationCode")).isTrue();
        tab.send("authenticationCode", "35799123457");
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("This authentication code is not right");
    }

    @Test
    void afterAPasswordTheSecondFactorMustBeThatUsersPass() {
        realm.require(PASS_CODE, "DISABLED");
        realm.addStep("auth-username-password-form", "REQUIRED");
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Customer customer = realm.customer();
        realm.pass(customer, "authenticationCode", "35799123456");
        Pass others = realm.pass();
        Tab tab =
                realm.browser().open(PassRealm.APP).send("username", customer.username(), "password", CrmDemo.PASSWORD);
        tab.send("authenticationCode", others.authenticationCode());
        assertThat(tab.html()).contains("This authentication code is not right");
        assertThat(claims(tab.send("authenticationCode", "357 99-123456"))
                        .path("sub")
                        .asText())
                .isEqualTo(customer.id());
    }

    @Test
    void whoHasToLogInAgainProvesAPassOfTheirOwn() {
        Pass pass = realm.pass();
        Pass others = realm.pass();
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP).logIn(pass).tokens();

        Tab again = browser.open(PassRealm.APP, "prompt", "login");
        assertThat(again.asksFor("identifier")).isFalse();
        again.send("identifier", others.identifier(), "passCode", "another code 9");
        assertThat(again.isBack()).isFalse();
        assertThat(claims(again.send("passCode", PassRealm.PASS_CODE))
                        .path("access_pass")
                        .asText())
                .isEqualTo(pass.number());
    }

    @Test
    void withSeveralPassesTheOwnerSaysWhichAndAnotherUsersIsRefused() {
        Customer customer = realm.customer();
        Pass one = realm.pass(customer);
        Pass two = realm.pass(customer);
        Pass others = realm.pass();
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP).logIn(one).tokens();
        Tab again = browser.open(PassRealm.APP, "prompt", "login").logIn(others);
        assertThat(again.isBack()).isFalse();
        assertThat(again.html()).contains("These do not go together");
        assertThat(claims(again.logIn(two)).path("access_pass").asText()).isEqualTo(two.number());
    }

    @Test
    void whatWasProvenShowsAsAmr() {
        realm.configure(PASS_CODE, Map.of("default.reference.value", "pwd", "default.reference.maxAge", "3600"));
        String client = realm.admin().clientId(PassRealm.APP);
        realm.admin()
                .post(
                        "/clients/" + client + "/protocol-mappers/models",
                        Map.of(
                                "name",
                                "amr",
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-amr-mapper",
                                "config",
                                Map.of("access.token.claim", "true", "id.token.claim", "true")));
        JsonNode claims = claims(realm.browser().open(PassRealm.APP).logIn(realm.pass()));
        assertThat(claims.path("amr").path(0).asText()).isEqualTo("pwd");
    }

    @Test
    void aRequiredActionComesAfterThePass() {
        Pass pass = realm.pass();
        realm.admin()
                .change("/users/" + pass.owner().id(), Map.of("requiredActions", java.util.List.of("UPDATE_PROFILE")));
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.asksFor("firstName")).isTrue();
    }

    @Test
    void withOrganizationsOnTheLoginIsTheSame() {
        realm.admin().change("", Map.of("organizationsEnabled", true));
        Pass pass = realm.pass();
        String organization =
                realm.admin().createOrganization("acme" + pass.number().toLowerCase());
        realm.admin().join(organization, pass.owner().id());
        JsonNode claims = claims(realm.browser().open(PassRealm.APP).logIn(pass));
        assertThat(claims.path("access_pass").asText()).isEqualTo(pass.number());
        assertThat(claims.path("org").asText()).startsWith("acme");
    }

    private static JsonNode claims(Tab tab) {
        return Doors.claims(tab.tokens().json().required("access_token").textValue());
    }
}
