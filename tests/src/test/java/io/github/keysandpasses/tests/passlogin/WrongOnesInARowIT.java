package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever guesses slowly, or from one place at many passes, is stopped too; the row of wrong ones is put near its end. */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
class WrongOnesInARowIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String ONE_TIME_PASSWORD = "crm-one-time-password";
    private static final String AUTHENTICATION_CODE = "crm-authentication-code";
    private static final String NEW = "battery staple 8";

    private PassRealm realm;
    private Pass pass;
    private TryRows rows;

    @BeforeEach
    void aPass(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        MAIL.serve(realm.admin());
        pass = realm.pass();
        rows = new TryRows(keycloak, realm.admin().get("").required("id").textValue());
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theHundredthWrongPassCodeInARowBlocksThePassUntilStaffTakesTheBlockOff() {
        rows.failures(pass.id(), 98);
        HttpAnswer wrong = grant("wrong");
        assertThat(blocked()).as("after 99").isFalse();
        assertRefused(grant("wrong"), "pass_guess_wrong");
        assertThat(blocked()).as("after 100").isTrue();

        HttpAnswer right = grant(PassRealm.PASS_CODE);
        assertRefused(right, "pass_guess_blocked");
        assertThat(right.body()).as("nobody is told").isEqualTo(wrong.body());
        staffTakesItOff();
        assertThat(grant(PassRealm.PASS_CODE).status()).isEqualTo(200);
        assertThat(rows.failures(pass.id())).isZero();
    }

    @Test
    void aRightPassCodeEndsTheRow() {
        rows.failures(pass.id(), 99);
        assertThat(grant(PassRealm.PASS_CODE).status()).isEqualTo(200);
        assertRefused(grant("wrong"), "pass_guess_wrong");
        assertThat(blocked()).isFalse();
        assertThat(rows.failures(pass.id())).isEqualTo(1);
    }

    @Test
    void whoseOwnerAnswersACodeAtTheirOwnAddressIsBlockedNoMore() {
        rows.failures(pass.id(), 99);
        grant("wrong");
        assertThat(blocked()).isTrue();
        Tab tab = forgot();
        tab.send("resetCode", MAIL.awaitMailTo(pass.identifier()).code());
        tab.send("newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.isBack()).isTrue();
        assertThat(blocked()).isFalse();
        assertThat(grant(NEW).status()).isEqualTo(200);
    }

    @Test
    void aHundredWrongCodesThatWereSentAreTheLastHoweverManyAreSentAnew() {
        realm.addStep(ONE_TIME_PASSWORD, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        String code = MAIL.awaitMailTo(pass.identifier()).code();
        rows.taken("codes." + pass.id(), 99);
        tab.send("oneTimeCode", wrong(code)).send("oneTimeCode", code);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("too many wrong codes");
        staffTakesItOff();
        assertThat(tab.send("oneTimeCode", code).isBack()).isTrue();
    }

    @Test
    void aRightCodeThatWasSentEndsTheRow() {
        realm.addStep(ONE_TIME_PASSWORD, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        rows.taken("codes." + pass.id(), 99);
        String code = MAIL.awaitMailTo(pass.identifier()).code();
        assertThat(tab.send("oneTimeCode", code).isBack()).isTrue();
        assertThat(rows.takenOf("codes.")).isZero();
    }

    @Test
    void anotherCodeBringsNoNewTriesAndLeavesTheFirstOneGood() {
        realm.addStep(ONE_TIME_PASSWORD, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        String first = MAIL.awaitMailTo(pass.identifier()).code();
        for (int i = 0; i < 3; i++) {
            tab.send("oneTimeCode", wrong(first));
        }
        rows.endPause();
        tab.send("resend", "true");
        String second = MAIL.awaitMailTo(pass.identifier(), 2).code();
        tab.send("oneTimeCode", wrong(second));
        assertThat(tab.html()).contains("This code is not right");
        Tab other = realm.browser().open(PassRealm.APP).logIn(pass);
        assertThat(other.send("oneTimeCode", first).isBack())
                .as("the fifth of five tries, and the first of two codes")
                .isTrue();
        assertThat(tab.send("oneTimeCode", second).isBack())
                .as("with one of them both are used")
                .isFalse();
    }

    @Test
    void theTriesAtOneCodeAreThoseAtTheNext() {
        realm.addStep(ONE_TIME_PASSWORD, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        String first = MAIL.awaitMailTo(pass.identifier()).code();
        for (int i = 0; i < 4; i++) {
            tab.send("oneTimeCode", wrong(first));
        }
        rows.endPause();
        tab.send("resend", "true");
        String second = MAIL.awaitMailTo(pass.identifier(), 2).code();
        tab.send("oneTimeCode", wrong(second)).send("oneTimeCode", second);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("too many wrong codes");
    }

    @Test
    void fiveWrongAuthenticationCodesAreTheLastForAUserWhoIsKnownAndAHundredInARowToo() {
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        for (int i = 0; i < 5; i++) {
            tab.send("authenticationCode", "wrong-code-of-some-length-" + i);
        }
        assertThat(tab.send("authenticationCode", pass.authenticationCode()).isBack())
                .isFalse();
        assertThat(tab.html()).contains("This authentication code is not right");

        staffTakesItOff();
        rows.taken("authcodes." + pass.owner().id(), 99);
        tab.send("authenticationCode", "wrong-code-of-some-length");
        assertThat(tab.send("authenticationCode", pass.authenticationCode()).isBack())
                .isFalse();
        staffTakesItOff();
        assertThat(tab.send("authenticationCode", pass.authenticationCode()).isBack())
                .isTrue();
    }

    @Test
    void whoTriesManyPassesFromOnePlaceIsToldToWaitAndRightOnesDoNotCount() {
        assertThat(grant(PassRealm.PASS_CODE).status()).isEqualTo(200);
        assertThat(rows.takenOf("source.")).as("right ones").isZero();
        realm.grant("username", "nobody@customer.example", "pass_code", "wrong");
        grant("wrong");
        assertThat(rows.takenOf("source.")).as("wrong ones").isEqualTo(2);

        rows.takenOf("source.", 99);
        assertThat(grant(PassRealm.PASS_CODE).status()).isEqualTo(200);
        realm.grant("username", "nobody@customer.example", "pass_code", "wrong");
        assertRefused(grant(PassRealm.PASS_CODE), "pass_guesses_exceeded");
        assertRefused(
                realm.grant("username", "nobody@customer.example", "pass_code", "wrong"), "pass_guesses_exceeded");
    }

    @Test
    void whoTriesManyCodesFromOnePlaceIsToldToWaitToo() {
        Tab tab = forgot();
        String code = MAIL.awaitMailTo(pass.identifier()).code();
        tab.send("resetCode", "00000000");
        rows.takenOf("source.", 100);
        tab.send("resetCode", code);
        assertThat(tab.asksFor("newPassCode")).isFalse();
        assertThat(tab.html()).contains("too many wrong attempts");
        rows.takenOf("source.", 99);
        assertThat(tab.send("resetCode", code).asksFor("newPassCode")).isTrue();
    }

    private Tab forgot() {
        return realm.browser()
                .open(PassRealm.APP)
                .send("forgotPassCode", "true")
                .send("identifier", pass.identifier());
    }

    private HttpAnswer grant(String passCode) {
        return realm.grant("username", pass.identifier(), "pass_code", passCode);
    }

    private void assertRefused(HttpAnswer answer, String reason) {
        assertThat(answer.status()).as(answer.body()).isNotEqualTo(200);
        JsonNode event = realm.admin().get("/events?max=1&type=LOGIN_ERROR").path(0);
        assertThat(event.path("details").path("reason").asText()).isEqualTo(reason);
    }

    private boolean blocked() {
        return realm.admin()
                .get("/keys-and-passes/access-passes/" + pass.id())
                .required("blocked")
                .booleanValue();
    }

    private void staffTakesItOff() {
        realm.admin().post("/keys-and-passes/access-passes/" + pass.id() + "/unblock", Map.of());
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "8" : "9") + code.substring(1);
    }
}
