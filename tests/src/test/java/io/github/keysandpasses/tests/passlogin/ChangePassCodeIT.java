package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.mail.ReceivedMail;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is logged in changes the pass code of a pass of theirs by the one they have; a session alone changes nothing. */
@WithKeycloak
@Tag("zip")
class ChangePassCodeIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String ACTION = "crm-change-pass-code";
    private static final String NEW = "battery staple 8";
    private static final String NOT_RIGHT = "This pass code is not right.";

    private PassRealm realm;
    private Pass pass;

    @BeforeEach
    void aRealmWithAPass(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        MAIL.serve(realm.admin());
        pass = realm.pass();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theCurrentPassCodeAndANewOneTwiceAreEnough() {
        Tab tab = begin();
        tab.send("pass", pass.id(), "newPassCode", "short", "newPassCodeAgain", "short");
        assertThat(tab.html()).contains("Enter your current pass code.").contains("The pass code is too short");
        change(tab, pass, PassRealm.PASS_CODE, PassRealm.PASS_CODE);
        assertThat(tab.html()).contains("This is the pass code you have.");
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(tab.page().header("Location").orElse("")).contains("kc_action_status=success");
        assertThat(logsIn(NEW)).isTrue();
        assertThat(logsIn(PassRealm.PASS_CODE)).isFalse();

        JsonNode event = new Events(realm.admin()).newest("UPDATE_CREDENTIAL");
        assertThat(event.path("userId").asText()).isEqualTo(pass.owner().id());
        assertThat(event.path("details").path("credential_type").asText()).isEqualTo("access-pass");
        assertThat(event.path("details")
                        .path("keysandpasses_access_pass_number")
                        .asText())
                .isEqualTo(pass.number());
        ReceivedMail told = MAIL.awaitMailTo(pass.identifier());
        assertThat(told.subject()).contains("your pass code was changed");
        assertThat(told.text()).doesNotContain(NEW);
    }

    @Test
    void aSessionAloneGuessesNoBetterThanALogin() {
        Tab tab = begin();
        for (int i = 0; i < 7; i++) {
            tab.send("pass", pass.id(), "passCode", "wrong", "newPassCode", "short", "newPassCodeAgain", "short");
        }
        assertThat(new Events(realm.admin())
                        .newest("UPDATE_CREDENTIAL_ERROR")
                        .path("error")
                        .asText())
                .isEqualTo("pass_code_too_short");
        for (int i = 0; i < 5; i++) {
            change(tab, pass, "wrong", NEW);
            assertThat(tab.html()).contains(NOT_RIGHT);
        }
        assertThat(lastReason()).isEqualTo("pass_guess_wrong");
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.html()).contains(NOT_RIGHT);
        assertThat(lastReason()).isEqualTo("pass_guess_locked");
        assertThat(logsIn(PassRealm.PASS_CODE)).isFalse();
        assertThat(logsIn(NEW)).isFalse();
    }

    @Test
    void wrongGuessesCountWithKeycloaksBruteForceDetectionToo() {
        realm.admin().change("", Map.of("bruteForceProtected", true, "failureFactor", 2));
        Tab tab = begin();
        change(tab, pass, "wrong", NEW);
        change(tab, pass, "wrong", NEW);
        Patience.until(
                "the owner is locked",
                () -> realm.admin()
                        .get("/attack-detection/brute-force/users/"
                                + pass.owner().id())
                        .path("disabled")
                        .asBoolean());
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.html()).contains(NOT_RIGHT);
        assertThat(lastReason()).isEqualTo("pass_guess_owner_locked");
    }

    @Test
    void ofSeveralPassesThePersonChoosesOne() {
        Pass other = realm.pass(pass.owner());
        Pass strangers = realm.pass();
        Tab tab = begin();
        assertThat(tab.asksFor("newPassCode")).isFalse();
        assertThat(tab.html())
                .contains(pass.identifier(), other.identifier())
                .doesNotContain(strangers.identifier())
                .containsPattern("value=\"" + pass.id() + "\" selected");
        tab.send("choosePass", "true", "pass", strangers.id());
        assertThat(tab.html())
                .contains("Choose one of your access passes.")
                .doesNotContainPattern("value=\"" + pass.id() + "\" selected");
        change(tab, strangers, PassRealm.PASS_CODE, NEW);
        assertThat(tab.asksFor("newPassCode")).isFalse();
        tab.send("choosePass", "true", "pass", pass.id()).send("back", "true", "pass", pass.id());
        assertThat(tab.asksFor("choosePass")).isTrue();
        tab.send("choosePass", "true", "pass", other.id());
        assertThat(tab.html()).contains(other.identifier()).doesNotContain(pass.identifier());
        change(tab, other, PassRealm.PASS_CODE, NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(logsIn(other, NEW)).isTrue();
        assertThat(logsIn(PassRealm.PASS_CODE)).isTrue();
        assertThat(logsIn(strangers, PassRealm.PASS_CODE)).isTrue();
    }

    @Test
    void anAppNamesOneOfThePersonsAndNobodyElses() {
        Pass other = realm.pass(pass.owner());
        Pass strangers = realm.pass();
        Tab tab = begin(":" + other.number());
        assertThat(tab.html()).contains(other.identifier());
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.isBack()).isFalse();
        assertThat(logsIn(PassRealm.PASS_CODE)).isTrue();
        for (String name : List.of(strangers.id(), strangers.number(), "AT9999999999")) {
            Tab none = begin(":" + name);
            assertThat(none.html()).contains("There is no access pass").doesNotContain(strangers.identifier());
            change(none, strangers, PassRealm.PASS_CODE, NEW);
            assertThat(none.html()).contains("There is no access pass");
            assertThat(lastReason()).isEqualTo("pass_not_found");
            assertThat(none.send("cancel-aia", "true").isBack()).isTrue();
        }
        assertThat(logsIn(strangers, PassRealm.PASS_CODE)).isTrue();
    }

    @Test
    void aPassWithoutAPassCodeGetsItsFirstOneAndTheNextOnlyByThatOne() {
        realm.admin()
                .put(
                        "/authentication/required-actions/crm-verification-code/config",
                        Map.of("config", Map.of("passCode", "never")));
        Pass bare = realm.pass(pass.owner(), "requireVerification", true, "passCode", "");
        realm.browser()
                .open(PassRealm.APP, "kc_action", "crm-verification-code")
                .logIn(pass)
                .send("verificationCode", MAIL.awaitMailTo(bare.identifier()).code());
        Tab tab = begin(":" + bare.id());
        Tab late = begin(":" + bare.id());
        assertThat(tab.asksFor("passCode")).isFalse();
        tab.send("pass", bare.id(), "newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.isBack()).isTrue();
        late.send("pass", bare.id(), "newPassCode", "not mine at all 9", "newPassCodeAgain", "not mine at all 9");
        assertThat(late.html()).contains("Enter your current pass code.");
        assertThat(logsIn(bare, NEW)).isTrue();
    }

    @Test
    void aPassThatEndsMeanwhileIsNotChanged() {
        Tab tab = begin();
        realm.end(pass);
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.html()).contains("There is no access pass");
    }

    @Test
    void whatAnAppAskedForCanBeLeftAndWhatAnAdministratorAskedForCannot() {
        Tab left = begin().send("cancel-aia", "true");
        assertThat(left.page().header("Location").orElse("")).contains("kc_action_status=cancelled");
        assertThat(logsIn(PassRealm.PASS_CODE)).isTrue();

        require();
        for (Tab tab : List.of(begin(), realm.browser().open(PassRealm.APP).logIn(pass))) {
            assertThat(tab.asksFor("cancel-aia")).isFalse();
            assertThat(tab.send("cancel-aia", "true").isBack()).isFalse();
        }
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(required()).isEmpty();
    }

    @Test
    void whoChoosesAnotherOneByTheForgottenWayHasDoneWhatAnAdministratorAskedFor() {
        require();
        Tab tab = realm.browser().open(PassRealm.APP).send("forgotPassCode", "true");
        tab.send("identifier", pass.identifier());
        tab.send("resetCode", MAIL.awaitMailTo(pass.identifier()).code());
        tab.send("newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(required()).isEmpty();
    }

    @Test
    void whatAnAdministratorAskedForWaitsForThePassThatIsStillToBeVerified() {
        Customer owner = realm.customer();
        Pass first = realm.pass(owner, "requireVerification", true);
        realm.admin().change("", Map.of("browserFlow", "browser"));
        require(owner);
        assertThat(logInByPassword(owner).isBack()).isTrue();
        assertThat(required(owner)).hasSize(1);

        realm.admin()
                .post(
                        "/keys-and-passes/access-passes/" + first.id() + "/verify",
                        Map.of("code", MAIL.awaitMailTo(first.identifier()).code()));
        Tab tab = logInByPassword(owner);
        assertThat(tab.asksFor("newPassCode")).isTrue();
        Pass second = realm.pass(owner, "requireVerification", true);
        realm.end(first);
        change(tab, first, PassRealm.PASS_CODE, NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(required(owner)).hasSize(1);
        realm.end(second);
        assertThat(logInByPassword(owner).isBack()).isTrue();
        assertThat(required(owner)).isEmpty();
    }

    @Test
    void otherSessionsEndIfThePersonWantsThatAndTheOwnGoesOn() {
        HttpAnswer elsewhere = realm.browser().open(PassRealm.APP).logIn(pass).tokens();
        Tab tab = begin();
        change(tab, pass, PassRealm.PASS_CODE, NEW);
        tab.tokens();
        assertThat(realm.refresh(elsewhere).status()).isEqualTo(200);

        Tab again = realm.browser().open(PassRealm.APP, "kc_action", ACTION);
        again.send("identifier", pass.identifier(), "passCode", NEW);
        change(again, pass, NEW, PassRealm.PASS_CODE, "logout-sessions", "on");
        assertThat(realm.refresh(elsewhere).status()).isEqualTo(400);
        assertThat(realm.refresh(again.tokens()).status()).isEqualTo(200);
    }

    @Test
    void anOldLoginIsNotEnough() {
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP).logIn(pass);
        assertThat(browser.open(PassRealm.APP, "kc_action", ACTION).asksFor("newPassCode"))
                .isTrue();
        realm.admin()
                .put(
                        "/authentication/required-actions/" + ACTION + "/config",
                        Map.of("config", Map.of("max_auth_age", "0")));
        Patience.until(
                "the login is a second old",
                () -> !browser.open(PassRealm.APP, "kc_action", ACTION).asksFor("newPassCode"));
        Tab tab = browser.open(PassRealm.APP, "kc_action", ACTION);
        assertThat(tab.asksFor("passCode")).isTrue();
        change(tab, pass, "wrong", NEW);
        assertThat(tab.asksFor("newPassCode")).isFalse();
        assertThat(tab.send("passCode", PassRealm.PASS_CODE).asksFor("newPassCode"))
                .isTrue();
    }

    private Tab begin() {
        return begin("");
    }

    private Tab begin(String named) {
        Tab tab =
                realm.browser().open(PassRealm.APP, "kc_action", ACTION + named).logIn(pass);
        assertThat(tab.html()).contains("Change your pass code");
        return tab;
    }

    private static void change(Tab tab, Pass pass, String current, String wanted, String... more) {
        String[] fields = {"pass", pass.id(), "passCode", current, "newPassCode", wanted, "newPassCodeAgain", wanted};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        tab.send(all);
    }

    private Tab logInByPassword(Customer customer) {
        return realm.browser().open(PassRealm.APP).send("username", customer.username(), "password", CrmDemo.PASSWORD);
    }

    private void require() {
        require(pass.owner());
    }

    private void require(Customer customer) {
        realm.admin().change("/users/" + customer.id(), Map.of("requiredActions", List.of(ACTION)));
    }

    private JsonNode required() {
        return required(pass.owner());
    }

    private JsonNode required(Customer customer) {
        return realm.admin().get("/users/" + customer.id()).path("requiredActions");
    }

    private String lastReason() {
        return new Events(realm.admin())
                .newest("UPDATE_CREDENTIAL_ERROR")
                .path("error")
                .asText();
    }

    private boolean logsIn(String passCode) {
        return logsIn(pass, passCode);
    }

    private boolean logsIn(Pass of, String passCode) {
        return realm.browser()
                .open(PassRealm.APP)
                .send("identifier", of.identifier(), "passCode", passCode)
                .isBack();
    }
}
