package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A login is for the account the customer has, chose or named, in every token of it, and never for one that is not theirs. */
@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountChoiceIT {
    private PassRealm realm;
    private String mine;
    private String second;
    private String others;

    @BeforeAll
    void aRealmWithPasses(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
    }

    @BeforeEach
    void accountsOfThisTest() {
        mine = TestCrm.unique("account");
        second = TestCrm.unique("account");
        others = TestCrm.unique("account");
        realm.passWithAccounts(others);
    }

    @AfterAll
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theOnlyAccountIsTakenAndAnEndedOneIsNone() {
        assertThat(ari(open().logIn(realm.passWithAccounts(mine)))).isEqualTo(mine);

        Pass pass = realm.passWithAccounts(mine, second);
        realm.terminate(pass, second);
        assertThat(ari(open().logIn(pass))).isEqualTo(mine);
    }

    @Test
    void anAccountThatEndsTakesTheTokensThatWereForItAlong() {
        Pass pass = realm.passWithAccounts(mine, second);
        HttpAnswer forSecond = open("account", second).logIn(pass).tokens();
        HttpAnswer forMine = open("account", mine).logIn(pass).tokens();
        realm.terminate(pass, second);
        assertThat(realm.introspect(forSecond).path("active").asBoolean()).isFalse();
        assertThat(realm.refresh(forSecond).status()).isEqualTo(400);
        assertThat(claims(realm.refresh(forMine)).path("ari").asText()).isEqualTo(mine);
    }

    @Test
    void ofSeveralTheCustomerChoosesOne() {
        Pass pass = realm.passWithAccounts(mine, second);
        Tab tab = open().logIn(pass);
        assertThat(tab.html()).contains("Account " + mine).contains("Account " + second);
        tab.send("chooseAccount", "true");
        assertThat(tab.html()).contains("Choose one of your accounts");
        tab.send("chooseAccount", "true", "account", others);
        assertThat(tab.html()).contains("Choose one of your accounts");
        assertThat(ari(tab.send("chooseAccount", "true", "account", second))).isEqualTo(second);
    }

    @Test
    void theAppNamesOneAndNobodyIsAsked() {
        Pass pass = realm.passWithAccounts(mine, second);
        assertThat(ari(open("account", second).logIn(pass))).isEqualTo(second);
        Tab foreign = open("account", others).logIn(pass);
        assertThat(foreign.isBack()).isFalse();
        assertThat(foreign.html()).contains("asked for an account that is not yours");
        Tab none = open("account", others).logIn(realm.pass());
        assertThat(none.isBack()).isFalse();
    }

    @Test
    void theAccountPageIsReachedOnlyByTheRightPassCode() {
        Pass pass = realm.passWithAccounts(mine, second);
        Tab tab = open().send(
                        "identifier", pass.identifier(), "passCode", "wrong", "account", mine, "chooseAccount", "x");
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.send("chooseAccount", "true", "account", mine).isBack()).isFalse();
        assertThat(tab.html()).doesNotContain(mine);
    }

    @Test
    void whoTypesAnotherPassOnThePageOfAccountsProvesThatOneFirst() {
        Pass pass = realm.passWithAccounts(mine, second);
        Tab tab = open().logIn(pass);
        tab.send("identifier", "other@customer.example", "passCode", "wrong");
        assertThat(tab.send("chooseAccount", "true", "account", mine).isBack()).isFalse();
    }

    @Test
    void anEndedPassGetsNoFurtherThanThePageOfAccounts() {
        Pass pass = realm.passWithAccounts(mine, second);
        Tab tab = open().logIn(pass);
        realm.end(pass);
        tab.send("chooseAccount", "true", "account", mine);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("not good any more");
    }

    @Test
    void refreshIntrospectionUserInfoAndExchangeShowTheSame() {
        Pass pass = realm.passWithAccounts(mine, second);
        HttpAnswer tokens = open("account", second).logIn(pass).tokens();
        HttpAnswer refreshed = realm.refresh(tokens);
        for (JsonNode shown : List.of(
                claims(tokens),
                claims(refreshed),
                Doors.claims(tokens.json().required("id_token").textValue()),
                realm.introspect(tokens),
                realm.introspect(refreshed),
                new Doors(realm.keycloak(), realm.name())
                        .userInfo(tokens.json().required("access_token").textValue())
                        .json())) {
            assertThat(shown.path("ari").asText()).isEqualTo(second);
            assertThat(shown.path("access_pass").asText()).isEqualTo(pass.number());
        }
    }

    @Test
    void withThePassItsTokensEnd() {
        Pass pass = realm.passWithAccounts(mine);
        HttpAnswer tokens = open().logIn(pass).tokens();
        assertThat(realm.introspect(tokens).path("active").asBoolean()).isTrue();
        realm.end(pass);
        assertThat(realm.introspect(tokens).path("active").asBoolean()).isFalse();
        HttpAnswer refreshed = realm.refresh(tokens);
        assertThat(refreshed.status()).isEqualTo(400);
        assertThat(refreshed.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void aSessionThatGoesOnKeepsTheAccountUnlessTheNextAppNamesAnother() {
        Pass pass = realm.passWithAccounts(mine, second);
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP, "account", second).logIn(pass).tokens();
        assertThat(ari(browser.open(PassRealm.OTHER_APP))).isEqualTo(second);
        assertThat(ari(browser.open(PassRealm.OTHER_APP, "account", mine))).isEqualTo(mine);
        HttpAnswer foreign =
                browser.open(PassRealm.OTHER_APP, "account", others).redeem();
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.json().path("error_description").asText()).isEqualTo("Invalid account");
    }

    @Test
    void twoTabsOfOneBrowserKeepTheirAccountsApart() {
        Pass pass = realm.passWithAccounts(mine, second);
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP, "account", mine).logIn(pass).tokens();
        Tab one = browser.open(PassRealm.APP, "account", mine, "nonce", "one");
        Tab two = browser.open(PassRealm.APP, "account", second, "nonce", "two");
        assertThat(ari(two)).isEqualTo(second);
        assertThat(ari(one)).isEqualTo(mine);
    }

    private Tab open(String... parameters) {
        return realm.browser().open(PassRealm.APP, parameters);
    }

    private static String ari(Tab tab) {
        return claims(tab.tokens()).path("ari").asText();
    }

    private static JsonNode claims(HttpAnswer tokens) {
        return Doors.claims(tokens.json().required("access_token").textValue());
    }
}
