package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A login with a pass that waits for its verification ends only when the code of that pass was answered in that login. */
@Tag("zip")
@WithKeycloak
class VerificationIT {

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private CustomerRealm realm;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new CustomerRealm(keycloak, MAIL);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    private record Waiting(String email, String passId, String userId) {}

    private Waiting waiting(Object... members) {
        String userId = realm.admin().createUser(TestCrm.unique("owner"));
        String email = CustomerRealm.address();
        JsonNode pass = realm.pendingPass(userId, email, members);
        return new Waiting(email, pass.required("id").textValue(), userId);
    }

    private PassBrowser.Tab logIn(Waiting waiting) {
        return realm.browser()
                .open(CustomerRealm.APP)
                .send("identifier", waiting.email(), "passCode", CustomerRealm.PASS_CODE);
    }

    private String state(Waiting waiting) {
        return realm.pass(waiting.passId()).path("state").textValue();
    }

    @Test
    void theCodeIsSentOnceHoweverOftenThePageIsLoaded() {
        Waiting waiting = waiting();
        PassBrowser.Tab tab = logIn(waiting);
        assertThat(tab.asksFor("verificationCode")).isTrue();
        String code = realm.code(waiting.email(), 1);
        tab.reload().reload();
        assertThat(tab.html()).contains("We sent a code to").doesNotContain("crm-code-notice");
        assertThat(realm.mailsTo(waiting.email())).isEqualTo(1);
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isTrue();
        assertThat(state(waiting)).isEqualTo("EFFECTIVE");
    }

    @Test
    void anotherCodeCanBeAskedForAfterAWhileAndThePageSaysAfterHowLong() {
        Waiting waiting = waiting();
        PassBrowser.Tab tab = logIn(waiting);
        String code = realm.code(waiting.email(), 1);
        tab.send("resend", "true");
        assertThat(tab.html())
                .contains("A code was sent a moment ago.")
                .containsPattern("You can have another code sent in [1-3]?[0-9] s");
        assertThat(realm.mailsTo(waiting.email())).isEqualTo(1);
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isTrue();
    }

    @Test
    void aWrongCodeIsToldAndAfterFiveNoneIsRightAnyMore() {
        Waiting waiting = waiting();
        PassBrowser.Tab tab = logIn(waiting);
        String code = realm.code(waiting.email(), 1);
        String wrong = code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);
        tab.send("verificationCode", "not digits");
        assertThat(tab.html()).contains("Enter the digits of the code you were sent.");
        for (int i = 0; i < 5; i++) {
            tab.send("verificationCode", wrong);
            assertThat(tab.html()).contains("This code is not right.").contains("aria-invalid=\"true\"");
        }
        tab.send("verificationCode", code);
        assertThat(tab.html()).contains("There were too many wrong codes.");
        assertThat(state(waiting)).isEqualTo("PENDING_VERIFICATION");
        JsonNode event = new Events(realm.admin()).newest("CUSTOM_REQUIRED_ACTION_ERROR");
        assertThat(event.path("error").textValue()).isEqualTo("code_tries_exceeded");
        assertThat(event.path("details").path("custom_required_action").textValue())
                .isEqualTo(CustomerRealm.ACTION);
    }

    @Test
    void theCodeOfAnotherPassVerifiesNothingWhateverTheFormSays() {
        Waiting mine = waiting();
        Waiting others = waiting();
        PassBrowser.Tab tab = logIn(mine);
        PassBrowser.Tab othersTab = logIn(others);
        String othersCode = realm.code(others.email(), 1);
        String myCode = realm.code(mine.email(), 1);
        if (!othersCode.equals(myCode)) {
            tab.send("verificationCode", othersCode);
            assertThat(tab.html()).contains("This code is not right.");
        }
        tab.send(
                "verificationCode",
                myCode,
                "passId",
                others.passId(),
                "pass",
                others.passId(),
                "id",
                others.passId(),
                "userId",
                others.userId(),
                "address",
                others.email());
        assertThat(tab.isBack()).isTrue();
        assertThat(state(mine)).isEqualTo("EFFECTIVE");
        assertThat(state(others)).isEqualTo("PENDING_VERIFICATION");
        assertThat(othersTab.asksFor("verificationCode")).isTrue();
    }

    @Test
    void ofTwoRightAnswersAtOnceOneVerifiesAndBothEndInTheApp() {
        Waiting waiting = waiting();
        PassBrowser.Tab first = logIn(waiting);
        PassBrowser.Tab second = logIn(waiting);
        String code = realm.code(waiting.email(), 1);
        CompletableFuture<?> racing = CompletableFuture.runAsync(() -> first.send("verificationCode", code));
        second.send("verificationCode", code);
        racing.join();
        assertThat(first.isBack() || second.isBack()).isTrue();
        assertThat(state(waiting)).isEqualTo("EFFECTIVE");
        for (PassBrowser.Tab tab : List.of(first, second)) {
            if (!tab.isBack()) {
                tab.reload();
            }
            assertThat(tab.isBack()).isTrue();
        }
    }

    @Test
    void theCodeProvesTheAddressItWentToAndNoOtherOneOfItsOwner() {
        Waiting waiting = waiting();
        String ofOwner =
                realm.admin().get("/users/" + waiting.userId()).path("email").textValue();
        realm.admin().change("/users/" + waiting.userId(), Map.of("emailVerified", false));
        assertThat(ofOwner).isNotEqualTo(waiting.email());
        PassBrowser.Tab tab = logIn(waiting);
        assertThat(tab.send("verificationCode", realm.code(waiting.email(), 1)).isBack())
                .isTrue();
        JsonNode owner = realm.admin().get("/users/" + waiting.userId());
        assertThat(owner.path("emailVerified").booleanValue()).isFalse();
        assertThat(owner.path("email").textValue()).isEqualTo(ofOwner);
    }

    @Test
    void aPassThatIsSwitchedOffMeanwhileEndsTheLogin() {
        Waiting waiting = waiting();
        PassBrowser.Tab tab = logIn(waiting);
        String code = realm.code(waiting.email(), 1);
        for (JsonNode credential : realm.admin().get("/users/" + waiting.userId() + "/credentials")) {
            if ("access-pass".equals(credential.path("type").textValue())) {
                realm.admin()
                        .delete("/users/" + waiting.userId() + "/credentials/"
                                + credential.path("id").textValue());
            }
        }
        tab.send("verificationCode", code);
        assertThat(tab.isBack()).isFalse();
        assertThat(tab.html()).contains("not good any more");
    }

    @Test
    void aCodeThatCannotBeSentIsToldAndTheLoginGoesOnWhenItCan() {
        realm.admin().change("", Map.of("smtpServer", Map.of()));
        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.html()).contains("The code could not be sent.");
        assertThat(new Events(realm.admin())
                        .newest("CUSTOM_REQUIRED_ACTION_ERROR")
                        .path("error")
                        .textValue())
                .isEqualTo("code_not_sent");
        MAIL.serve(realm.admin());
        tab.reload();
        assertThat(tab.html()).contains("The code could not be sent.");
        // Another address, so that nobody waits for the thirty seconds of this one.
        String other = CustomerRealm.address();
        tab.send("changeAddress", "true", "address", other);
        tab.send("verificationCode", realm.code(other, 1));
        assertThat(tab.isBack()).isTrue();
    }

    @Test
    void aPassCodeIsChosenInTheSameStepWhereThereIsNone() {
        realm.action("passCode", "always");
        Waiting waiting = waiting();
        PassBrowser.Tab tab = logIn(waiting);
        String code = realm.code(waiting.email(), 1);
        tab.send("verificationCode", code, "newPassCode", "short", "newPassCodeAgain", "short");
        assertThat(tab.html()).contains("The pass code is too short");
        tab.send("verificationCode", code, "newPassCode", "another horse 8", "newPassCodeAgain", "another horse 9");
        assertThat(tab.html()).contains("The two pass codes differ.");
        tab.send("verificationCode", code, "newPassCode", "another horse 8", "newPassCodeAgain", "another horse 8");
        assertThat(tab.isBack()).isTrue();
        PassBrowser.Tab again = realm.browser().open(CustomerRealm.APP);
        again.send("identifier", waiting.email(), "passCode", CustomerRealm.PASS_CODE);
        assertThat(again.isBack()).isFalse();
        again.send("identifier", waiting.email(), "passCode", "another horse 8");
        assertThat(again.isBack()).isTrue();
    }

    @Test
    void aSettingThatCannotBeIsRefusedWhenItIsSaved() {
        assertThat(realm.admin()
                        .call(
                                "PUT",
                                "/authentication/required-actions/" + CustomerRealm.ACTION + "/config",
                                Map.of("config", Map.of("passes", "some")))
                        .status())
                .isEqualTo(400);
    }
}
