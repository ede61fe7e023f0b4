package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keycloak's brute-force protection counts at the Web API's login too, and a locked user is told what a stranger is told. */
@WithKeycloak
class LoginLockoutIT {
    private OtherRealm realm;
    private Admin admin;
    private WebLogin login;

    @BeforeEach
    void aRealmWithTheLogin(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.join(admin.createOrganization("acme"), realm.ownerId());
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
        login = new WebLogin(keycloak, realm.name());
    }

    @AfterEach
    void deleteRealm() {
        realm.close();
    }

    @Test
    void aUserWhoIsLockedForATimeIsToldWhatAStrangerIsTold() {
        admin.change("", Map.of("bruteForceProtected", true, "failureFactor", 2, "waitIncrementSeconds", 600));
        fail(1);
        fail(2);
        awaitStatus(status -> status.path("disabled").booleanValue());
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("user_temporarily_disabled");
    }

    @Test
    void aUserWhoIsLockedForGoodIsToldWhatAStrangerIsTold() {
        admin.change(
                "",
                Map.of(
                        "bruteForceProtected",
                        true,
                        "permanentLockout",
                        true,
                        "maxTemporaryLockouts",
                        0,
                        "failureFactor",
                        1));
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme", "password", "wrong"));
        Patience.until(
                "the lock for good",
                () -> !admin.get("/users/" + realm.ownerId()).path("enabled").booleanValue());
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("user_disabled");
    }

    @Test
    void aLoginForgetsEarlierFailures() {
        admin.change("", Map.of("bruteForceProtected", true, "failureFactor", 5, "quickLoginCheckMilliSeconds", 0));
        fail(1);
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(200);
        awaitStatus(status -> status.path("numFailures").intValue() == 0);
    }

    @Test
    void aWrongOrganisationIsNoFailure() {
        admin.change("", Map.of("bruteForceProtected", true, "failureFactor", 1, "waitIncrementSeconds", 600));
        assertThat(login.logIn("owner", "no such organisation").status()).isEqualTo(400);
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(200);
        assertThat(status().path("numFailures").intValue()).isZero();
    }

    private void fail(int count) {
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme", "password", "wrong"));
        awaitStatus(status -> status.path("numFailures").intValue() == count);
    }

    private String reason() {
        return new Events(admin).newest("LOGIN_ERROR").path("error").textValue();
    }

    private JsonNode status() {
        return admin.get("/attack-detection/brute-force/users/" + realm.ownerId());
    }

    /** Keycloak counts after it has answered. */
    private void awaitStatus(Predicate<JsonNode> condition) {
        Patience.until("the count of failures", () -> condition.test(status()));
    }
}
