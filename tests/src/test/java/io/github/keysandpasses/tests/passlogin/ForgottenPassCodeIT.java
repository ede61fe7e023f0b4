package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.mail.ReceivedMail;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who forgot their pass code, or is kept out, gets in again by a code; who asks about others learns nothing. */
@WithKeycloak
@Tag("zip")
class ForgottenPassCodeIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String NEW = "battery staple 8";

    private PassRealm realm;
    private Pass pass;

    @BeforeEach
    void aRealmThatSendsCodes(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        MAIL.serve(realm.admin());
        pass = realm.pass();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whoIsKeptOutByWrongPassCodesComesFreeAndGoesOnWithTheLogin() {
        Tab tab = realm.browser().open(PassRealm.APP);
        for (int i = 0; i < 5; i++) {
            tab.send("identifier", pass.identifier(), "passCode", "wrong");
        }
        assertThat(tab.logIn(pass).isBack()).isFalse();

        tab.send("identifier", pass.identifier(), "passCode", "", "forgotPassCode", "true");
        assertThat(tab.html()).contains("value=\"" + pass.identifier() + "\"");
        String code = ask(tab, pass.identifier());
        tab.send("newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.asksFor("resetCode")).isTrue();
        tab.send("resetCode", wrong(code));
        assertThat(tab.html()).contains("not right, or no longer good");
        tab.send("resetCode", " " + code.substring(0, 4) + " " + code.substring(4));
        assertThat(tab.asksFor("newPassCode")).isTrue();
        tab.send("newPassCode", NEW, "newPassCodeAgain", "another 9 word");
        assertThat(tab.html()).contains("The two pass codes differ");
        tab.send("newPassCode", NEW, "newPassCodeAgain", NEW);

        String access = tab.tokens().json().required("access_token").textValue();
        assertThat(Doors.claims(access).path("access_pass").asText()).isEqualTo(pass.number());
        ReceivedMail told = MAIL.awaitMailTo(pass.identifier(), 2);
        assertThat(told.subject()).contains("your pass code was changed");
        assertThat(told.text()).doesNotContain(NEW);
        assertThat(logsIn(NEW)).isTrue();
        assertThat(logsIn(PassRealm.PASS_CODE)).isFalse();
    }

    @Test
    void anUnknownIdentifierAndAPassThatIsNotEffectiveAreAnsweredAlike() {
        Pass ended = realm.pass();
        realm.end(ended);
        Pass disabled = realm.pass();
        realm.admin().change("/users/" + disabled.owner().id(), Map.of("enabled", false));
        String known = answers(pass.identifier());
        assertThat(answers("nobody@customer.example")).isEqualTo(known);
        assertThat(answers(ended.identifier())).isEqualTo(known);
        assertThat(answers(disabled.identifier())).isEqualTo(known);
        MAIL.awaitMailTo(pass.identifier());
        assertThat(MAIL.mailTo("nobody@customer.example")).isEmpty();
        assertThat(MAIL.mailTo(ended.identifier())).isEmpty();
        assertThat(MAIL.mailTo(disabled.identifier())).isEmpty();
        assertThat(logsIn(PassRealm.PASS_CODE)).isTrue();
    }

    @Test
    void aSecondFactorIsAskedForAllTheSame() {
        realm.addStep("crm-one-time-password", "REQUIRED");
        Tab tab = realm.browser().open(PassRealm.APP).send("forgotPassCode", "true");
        String code = ask(tab, pass.identifier());
        tab.send("resetCode", code).send("newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.asksFor("oneTimeCode")).isTrue();
        tab.send("oneTimeCode", code);
        assertThat(tab.isBack()).isFalse();
    }

    @Test
    void whoHasAnsweredTheCodeOfOnePassChoosesNoPassCodeForAnother() {
        Pass others = realm.pass();
        Tab tab = realm.browser().open(PassRealm.APP).send("forgotPassCode", "true");
        String code = ask(tab, pass.identifier());
        tab.send("resetCode", code);
        assertThat(tab.asksFor("newPassCode")).isTrue();
        rename(pass, TestCrm.unique("elsewhere") + "@customer.example");
        rename(others, pass.identifier());

        tab.send("newPassCode", NEW, "newPassCodeAgain", NEW);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.asksFor("newPassCode")).isFalse();
        assertThat(logsIn(NEW)).isFalse();
        assertThat(logsIn(PassRealm.PASS_CODE))
                .as("the other pass, by its own pass code")
                .isTrue();
    }

    private void rename(Pass renamed, String identifier) {
        HttpAnswer answer = realm.admin()
                .call("PUT", "/keys-and-passes/access-passes/" + renamed.id(), Map.of("identifier", identifier));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void whereItIsSwitchedOffNobodyGetsThere() {
        realm.configure("crm-identifier-pass-code", Map.of("forgotPassCode", "false"));
        Tab tab = realm.browser().open(PassRealm.APP);
        assertThat(tab.asksFor("forgotPassCode")).isFalse();
        assertThat(tab.send("identifier", pass.identifier(), "forgotPassCode", "true")
                        .asksFor("passCode"))
                .isTrue();
    }

    private String ask(Tab tab, String identifier) {
        tab.send("identifier", identifier);
        assertThat(tab.asksFor("resetCode")).isTrue();
        String code = MAIL.awaitMailTo(identifier).code();
        assertThat(code).hasSize(8);
        return code;
    }

    /** All that somebody reads who knows no code. */
    private String answers(String identifier) {
        Tab tab = realm.browser().open(PassRealm.APP).send("forgotPassCode", "true");
        StringBuilder all = new StringBuilder(read(tab.send("identifier", identifier), identifier));
        for (int i = 0; i < 6; i++) {
            all.append(read(tab.send("resetCode", "12345678"), identifier));
        }
        return all.append(read(tab.send("resend", "true"), identifier)).toString();
    }

    private static String read(Tab tab, String identifier) {
        String html = tab.html();
        String form = html.substring(html.indexOf("<form id=\"crm-forgot-pass-code\""), html.indexOf("</form>"));
        return form.replaceAll(" action=\"[^\"]*\"", "")
                .replaceAll("[0-9]+ s\\.", "")
                .replaceAll("data-crm-wait=\"[0-9]+\"", "")
                .replace(identifier, "");
    }

    private boolean logsIn(String passCode) {
        return realm.browser()
                .open(PassRealm.APP)
                .send("identifier", pass.identifier(), "passCode", passCode)
                .isBack();
    }

    private static String wrong(String code) {
        return code.substring(0, 7) + (code.charAt(7) == '0' ? '1' : '0');
    }
}
