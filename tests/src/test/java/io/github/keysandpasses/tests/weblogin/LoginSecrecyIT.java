package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TimedCodes;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses users and passwords learns whether a pair is right, and nothing else. The event says what it was. */
@WithKeycloak
class LoginSecrecyIT {
    static final Refusal BAD_CREDENTIALS = Refusal.webApi(401, "INVALID_CREDENTIALS", "Invalid username or password");

    private WebLogin login;
    private Admin admin;
    private Member member;

    @BeforeEach
    void aUserCanLogIn(RunningKeycloak running) {
        login = new WebLogin(running);
        admin = new Admin(running);
        member = new TestCrm(admin).member();
        assertThat(login.logIn(member).status()).isEqualTo(200);
    }

    @Test
    void anUnknownUserIsToldWhatAWrongPasswordIsTold() {
        assertRefused(login.logIn(member, "password", "wrong"), "invalid_user_credentials");
        assertRefused(login.logIn(TestCrm.unique("nobody"), "CRMDEMO"), "user_not_found");
    }

    @Test
    void aDisabledUserIsToldTheSameWithARightPasswordToo() {
        admin.change("/users/" + member.id(), Map.of("enabled", false));
        assertRefused(login.logIn(member), "user_disabled");
        assertRefused(login.logIn(member, "password", "wrong"), "user_disabled");
    }

    @Test
    void aUserWithoutAPasswordIsToldTheSame() {
        for (JsonNode credential : admin.get("/users/" + member.id() + "/credentials")) {
            admin.delete("/users/" + member.id() + "/credentials/"
                    + credential.path("id").textValue());
        }
        assertRefused(login.logIn(member), "invalid_user_credentials");
    }

    @Test
    void aServiceAccountIsToldTheSame() {
        admin.change("/clients/" + admin.clientId(CrmDemo.RESOURCE_SERVER), Map.of("serviceAccountsEnabled", true));
        try {
            assertRefused(login.logIn("service-account-" + CrmDemo.RESOURCE_SERVER, "CRMDEMO"), "user_not_found");
        } finally {
            admin.change(
                    "/clients/" + admin.clientId(CrmDemo.RESOURCE_SERVER), Map.of("serviceAccountsEnabled", false));
        }
    }

    @Test
    void aSecondFactorThatIsMissingOrWrongIsToldTheSame() {
        TimedCodes codes = new TimedCodes(TestCrm.unique("secret"));
        admin.change("/users/" + member.id(), Map.of("credentials", List.of(codes.credential())));
        assertRefused(login.logIn(member), "invalid_user_credentials");
        assertRefused(login.logIn(member, "otp", codes.wrong()), "invalid_user_credentials");
        assertRefused(login.logIn(member, "otp", "x"), "invalid_user_credentials");
        assertRefused(login.logIn(member, "otp", codes.now(), "password", "wrong"), "invalid_user_credentials");
    }

    @Test
    void aRightSecondFactorLogsInOnce() {
        TimedCodes codes = new TimedCodes(TestCrm.unique("secret"));
        admin.change("/users/" + member.id(), Map.of("credentials", List.of(codes.credential())));
        String code = codes.now();
        assertThat(login.logIn(member, "otp", code).status()).isEqualTo(200);
        assertRefused(login.logIn(member, "otp", code), "invalid_user_credentials");
    }

    @Test
    void aWrongOrganisationIsNotLookedAtBeforeThePassword() {
        assertRefused(
                login.logIn(member, "password", "wrong", "organisation", "No Such Organisation"),
                "invalid_user_credentials");
        assertRefused(login.logIn(member, "password", "wrong", "unit", "No Such Unit"), "invalid_user_credentials");
    }

    /** Without a hash for unknown users they would be answered twenty times faster. */
    @Test
    void anUnknownUserCostsAboutAsMuchTimeAsAWrongPassword() {
        Duration wrongPassword = Duration.ofDays(1);
        Duration unknownUser = Duration.ofDays(1);
        for (int i = 0; i < 8; i++) {
            wrongPassword = shorter(wrongPassword, () -> login.logIn(member, "password", "wrong"));
            unknownUser = shorter(unknownUser, () -> login.logIn(TestCrm.unique("nobody"), "CRMDEMO"));
        }
        assertThat(unknownUser).isBetween(wrongPassword.dividedBy(4), wrongPassword.multipliedBy(4));
    }

    private static Duration shorter(Duration best, Supplier<HttpAnswer> attempt) {
        Instant begin = Instant.now();
        BAD_CREDENTIALS.assertIs(attempt.get());
        Duration taken = Duration.between(begin, Instant.now());
        return taken.compareTo(best) < 0 ? taken : best;
    }

    private void assertRefused(HttpAnswer answer, String reason) {
        BAD_CREDENTIALS.assertIs(answer);
        HttpAnswer ofAStranger = login.logIn("stranger", "CRMDEMO");
        assertThat(answer.headers()).isEqualTo(ofAStranger.headers());
        JsonNode event = admin.get("/events?max=2&type=LOGIN_ERROR").path(1);
        assertThat(event.path("error").textValue()).isEqualTo(reason);
        assertThat(event.path("details").path("reason").textValue()).isEqualTo(reason);
        assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.WEB_API_CLIENT);
        assertThat(event.path("details").path("keysandpasses_door").textValue()).isEqualTo("web_api_login");
    }
}
