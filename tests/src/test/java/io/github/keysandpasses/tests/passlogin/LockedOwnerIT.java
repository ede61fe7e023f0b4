package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom Keycloak's brute-force detection has locked no step of ours lets in, and wrong codes count for it like pass codes. */
@Tag("zip")
@WithKeycloak
class LockedOwnerIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String PASS_CODE = "crm-identifier-pass-code";
    private static final String ONE_TIME_PASSWORD = "crm-one-time-password";
    private static final String AUTHENTICATION_CODE = "crm-authentication-code";

    private PassRealm realm;
    private Pass pass;

    /** For long enough, whatever a busy machine does meanwhile. */
    @BeforeEach
    void aRealmThatLocksAfterTwoWrongOnes(RunningKeycloak keycloak) {
        realm = new PassRealm(
                keycloak,
                Map.of(
                        "bruteForceProtected",
                        true,
                        "failureFactor",
                        2,
                        "waitIncrementSeconds",
                        3_600,
                        "maxFailureWaitSeconds",
                        3_600));
        MAIL.serve(realm.admin());
        pass = realm.pass();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theCodeThatWasSentIsNotEvaluated() {
        realm.addStep(ONE_TIME_PASSWORD, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        String code = MAIL.awaitMailTo(pass.identifier()).code();
        lock();
        assertThat(tab.send("oneTimeCode", code).isBack()).isFalse();
        unlock();
        assertThat(tab.send("oneTimeCode", code).isBack())
                .as("once the lock is off")
                .isTrue();
    }

    @Test
    void norIsTheOneForANewPassCode() {
        Tab tab = realm.browser()
                .open(PassRealm.APP)
                .send("forgotPassCode", "true")
                .send("identifier", pass.identifier());
        String code = MAIL.awaitMailTo(pass.identifier()).code();
        lock();
        assertThat(tab.send("resetCode", code).asksFor("newPassCode")).isFalse();
        unlock();
        assertThat(tab.send("resetCode", code).asksFor("newPassCode")).isTrue();
    }

    @Test
    void anAuthenticationCodeOpensNothingAlone() {
        realm.require(PASS_CODE, "DISABLED");
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        lock();
        Tab tab = realm.browser().open(PassRealm.APP).send("authenticationCode", pass.authenticationCode());
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("This authentication code is not right");
        unlock();
        assertThat(tab.send("authenticationCode", pass.authenticationCode()).isBack())
                .isTrue();
    }

    @Test
    void wrongAuthenticationCodesOfAKnownUserLockThemToo() {
        realm.addStep(AUTHENTICATION_CODE, "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);
        tab.send("authenticationCode", "wrong-code-of-some-length");
        tab.send("authenticationCode", "wrong-code-of-another-length");
        awaitLock();
        tab.send("authenticationCode", pass.authenticationCode());
        assertThat(tab.isBack()).isFalse();
    }

    private void lock() {
        for (int i = 0; i < 2; i++) {
            realm.grant("username", pass.identifier(), "pass_code", "wrong");
        }
        awaitLock();
    }

    private void awaitLock() {
        Patience.until(
                "the owner is locked",
                () -> realm.admin()
                        .get("/attack-detection/brute-force/users/"
                                + pass.owner().id())
                        .path("disabled")
                        .asBoolean());
    }

    private void unlock() {
        realm.admin()
                .delete("/attack-detection/brute-force/users/" + pass.owner().id());
    }
}
