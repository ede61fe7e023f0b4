package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The code that is sent to a pass's own address opens the second step once, for whoever has passed the first. */
@WithKeycloak
@Tag("zip")
class OneTimePasswordIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private static final String STEP = "crm-one-time-password";

    private PassRealm realm;
    private Pass pass;

    @BeforeEach
    void aRealmThatSendsCodes(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        MAIL.serve(realm.admin());
        realm.addStep(STEP, "REQUIRED");
        pass = realm.pass();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theCodeIsSentToThePassAndTakenAsItIsPasted() {
        Tab tab = first();
        assertThat(tab.asksFor("oneTimeCode")).isTrue();
        assertThat(tab.html()).contains("We sent a code to m***@customer.example");
        String code = code(1);
        assertThat(tab.html()).doesNotContain(code);

        tab.send("oneTimeCode", "letters");
        assertThat(tab.html()).contains("Enter the digits");
        tab.send("oneTimeCode", wrong(code));
        assertThat(tab.html()).contains("This code is not right");
        tab.send("oneTimeCode", " " + code.substring(0, 3) + "\u00A0\u2013 " + code.substring(3) + "\n");
        JsonNode claims =
                Doors.claims(tab.tokens().json().required("access_token").textValue());
        assertThat(claims.path("access_pass").asText()).isEqualTo(pass.number());
    }

    @Test
    void aCodeOpensOneOfTwoTabs() {
        Tab one = first();
        String code = code(1);
        Tab two = first();
        assertThat(two.html()).contains("A code was sent a moment ago");
        assertThat(one.send("oneTimeCode", code).isBack()).isTrue();
        assertThat(two.send("oneTimeCode", code).isBack()).isFalse();
        assertThat(MAIL.mailTo(pass.identifier())).hasSize(1);
    }

    @Test
    void loadingThePageAgainSendsNothingAndAskingTooSoonNeither() {
        Tab tab = first();
        code(1);
        assertThat(tab.html()).containsPattern("data-crm-wait=\"(30|2[0-9])\"");
        tab.send("resend", "true");
        assertThat(tab.html()).contains("A code was sent a moment ago");
        assertThat(tab.asksFor("oneTimeCode")).isTrue();
        assertThat(MAIL.mailTo(pass.identifier())).hasSize(1);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsNoneAnyMore() {
        Tab tab = first();
        String code = code(1);
        for (int i = 0; i < 5; i++) {
            tab.send("oneTimeCode", wrong(code));
        }
        tab.send("oneTimeCode", code);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("too many wrong codes");
    }

    @Test
    void theSecondStepIsNotReachedBySendingItsForm() {
        Tab tab = realm.browser().open(PassRealm.APP).send("oneTimeCode", "123456", "resend", "true");
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.asksFor("passCode")).isTrue();
        assertThat(MAIL.mailTo(pass.identifier())).isEmpty();
    }

    @Test
    void aDirectGrantIsToldToSendTheCodeThatWasSent() {
        realm.admin()
                .post(
                        "/authentication/flows/" + PassRealm.GRANT_FLOW.replace(" ", "%20") + "/executions/execution",
                        Map.of("provider", STEP));
        realm.requireIn(PassRealm.GRANT_FLOW, STEP, "REQUIRED");
        HttpAnswer asked = realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().path("error_description").asText())
                .isEqualTo("Send one_time_password: a code is on its way to the customer");
        String code = code(1);
        assertThat(realm.grant(
                                "username",
                                pass.identifier(),
                                "pass_code",
                                PassRealm.PASS_CODE,
                                "one_time_password",
                                wrong(code))
                        .json()
                        .path("error_description")
                        .asText())
                .isEqualTo("Invalid user credentials");
        assertThat(realm.grant(
                                "username",
                                pass.identifier(),
                                "pass_code",
                                PassRealm.PASS_CODE,
                                "one_time_password",
                                code)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoSendTheRightCodeAtOnceOneIsIn() {
        realm.admin()
                .post(
                        "/authentication/flows/" + PassRealm.GRANT_FLOW.replace(" ", "%20") + "/executions/execution",
                        Map.of("provider", STEP));
        realm.requireIn(PassRealm.GRANT_FLOW, STEP, "REQUIRED");
        realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
        String code = code(1);
        List<CompletableFuture<Integer>> all = Stream.generate(() -> CompletableFuture.supplyAsync(() -> realm.grant(
                                "username",
                                pass.identifier(),
                                "pass_code",
                                PassRealm.PASS_CODE,
                                "one_time_password",
                                code)
                        .status()))
                .limit(4)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnlyOnce(200);
    }

    private Tab first() {
        return realm.browser().open(PassRealm.APP).logIn(pass);
    }

    private String code(int mail) {
        return MAIL.awaitMailTo(pass.identifier(), mail).code();
    }

    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? "8" : "9") + code.substring(1);
    }
}
