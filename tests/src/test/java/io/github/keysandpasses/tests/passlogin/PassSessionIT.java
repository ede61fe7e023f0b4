package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pass is for holds at every door, and what is issued for it ends with it, whatever the tokens show of it. */
@WithKeycloak
class PassSessionIT {
    private static final String PLAIN_APP = "plain-app";

    private PassRealm realm;
    private String mine;
    private String other;

    @BeforeEach
    void aRealmWithPasses(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak, Map.of("organizationsEnabled", true));
        mine = TestCrm.unique("acme");
        other = TestCrm.unique("other");
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void atAClientThatShowsNothingOfThePassItsSessionEndsWithItToo() {
        realm.app(PLAIN_APP);
        Pass pass = realm.pass();
        PassBrowser browser = realm.browser();
        HttpAnswer tokens = browser.open(PLAIN_APP).logIn(pass).tokens();
        assertThat(claims(tokens).has("access_pass")).isFalse();
        assertThat(realm.refreshAt(PLAIN_APP, tokens).status()).isEqualTo(200);

        realm.end(pass);
        assertInvalidGrant(realm.refreshAt(PLAIN_APP, tokens));
        assertThat(browser.open(PLAIN_APP).isBack()).isFalse();
    }

    @Test
    void nobodyGetsAnotherAccountThanTheyChoseBecauseThatOneHasEnded() {
        Pass pass = realm.passWithAccounts(mine, other);
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP, "account", other).logIn(pass).tokens();
        realm.terminate(pass, other);

        assertInvalidGrant(browser.open(PassRealm.OTHER_APP).redeem());
        assertThat(ari(browser.open(PassRealm.OTHER_APP, "account", mine))).isEqualTo(mine);
        Tab again = browser.open(PassRealm.APP, "prompt", "login").send("passCode", PassRealm.PASS_CODE);
        assertThat(again.isBack()).isFalse();
        assertThat(ari(again.send("chooseAccount", "true", "account", mine))).isEqualTo(mine);
        assertThat(ari(browser.open(PassRealm.OTHER_APP))).isEqualTo(mine);
    }

    @Test
    void aPassOfAnOrganisationLogsInForThatOneAlone() {
        Pass pass = passOfMine();
        HttpAnswer tokens = realm.browser().open(PassRealm.APP).logIn(pass).tokens();
        assertThat(claims(tokens).path("org").asText()).isEqualTo(mine);
        HttpAnswer granted = realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
        assertThat(claims(granted).path("org").asText()).isEqualTo(mine);

        leaveMine(pass);
        assertInvalidGrant(realm.browser().open(PassRealm.APP).logIn(pass).redeem());
        assertInvalidGrant(realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE));
    }

    @Test
    void aWebApiLoginWithAPassShowsItAndEndsWithIt() {
        realm.admin().post(BareRealm.SETUP, Map.of("login", true, "passFlows", true));
        bindToTheWebApi(PassRealm.GRANT_FLOW);
        Pass pass = passOfMine();
        String token = Doors.token(webLogin(pass, mine));
        assertThat(Doors.claims(token).path("access_pass").asText()).isEqualTo(pass.number());
        assertThat(Doors.claims(token).path("ari").asText()).isEqualTo("account-1");
        Doors doors = new Doors(realm.keycloak(), realm.name());
        assertThat(doors.userInfo(token).status()).isEqualTo(200);
        assertThat(webLogin(pass, other).body()).contains("INVALID_ORGANISATION");

        realm.end(pass);
        assertThat(doors.userInfo(token).status()).isEqualTo(401);
    }

    /** Set-up has given the Web API's client a flow of its own. */
    private void bindToTheWebApi(String alias) {
        Admin admin = realm.admin();
        for (JsonNode flow : admin.get("/authentication/flows")) {
            if (flow.path("alias").asText().equals(alias)) {
                admin.change(
                        "/clients/" + admin.clientId("crm-web-api"),
                        Map.of(
                                "authenticationFlowBindingOverrides",
                                Map.of("direct_grant", flow.path("id").asText())));
            }
        }
    }

    private HttpAnswer webLogin(Pass pass, String organization) {
        return new WebLogin(realm.keycloak(), realm.name())
                .logIn(pass.identifier(), organization, "password", PassRealm.PASS_CODE);
    }

    /** A pass for one of the two organisations of its owner. */
    private Pass passOfMine() {
        Admin admin = realm.admin();
        Customer customer = realm.customer();
        String organization = admin.createOrganization(mine);
        admin.join(organization, customer.id());
        admin.join(admin.createOrganization(other), customer.id());
        return realm.pass(customer, "organizationId", organization, "related", PassRealm.accounts("account-1"));
    }

    private void leaveMine(Pass pass) {
        Admin admin = realm.admin();
        String organization = admin.get("/organizations?exact=true&search=" + mine)
                .path(0)
                .required("id")
                .textValue();
        admin.leave(organization, pass.owner().id());
    }

    private static void assertInvalidGrant(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    private static String ari(Tab tab) {
        return claims(tab.tokens()).path("ari").asText();
    }

    private static JsonNode claims(HttpAnswer tokens) {
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        return Doors.claims(tokens.json().required("access_token").textValue());
    }
}
