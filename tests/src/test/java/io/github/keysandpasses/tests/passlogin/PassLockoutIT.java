package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong guesses count for the owner of the pass, with Keycloak's brute-force protection and without it. */
@WithKeycloak
class PassLockoutIT {
    private PassRealm realm;

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void keycloakCountsForTheOwnerAndNotForWhoeverHasTheIdentifierAsTheirAddress(RunningKeycloak keycloak) {
        realm = new PassRealm(
                keycloak, Map.of("bruteForceProtected", true, "failureFactor", 3, "quickLoginCheckMilliSeconds", 0));
        Pass pass = realm.pass();
        Customer namesake = realm.customer();
        realm.admin().change("/users/" + namesake.id(), Map.of("email", pass.identifier()));
        wrong(pass);
        Patience.until("a failure counts", () -> failures(pass.owner()) == 1);
        realm.grant("username", pass.identifier(), "pass_code", "wrong");
        Patience.until("a second failure counts", () -> failures(pass.owner()) == 2);
        assertThat(failures(namesake)).isZero();

        assertThat(realm.browser().open(PassRealm.APP).logIn(pass).isBack()).isTrue();
        Patience.until("a success ends the count", () -> failures(pass.owner()) == 0);
    }

    @Test
    void whomKeycloakHasLockedIsAnsweredAsWhoeverIsWrong(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak, Map.of("bruteForceProtected", true, "failureFactor", 2));
        Pass pass = realm.pass();
        String wrongPage = wrong(pass).html();
        wrong(pass);
        Patience.until(
                "the owner is locked",
                () -> attack(pass.owner()).path("disabled").asBoolean());
        Tab right = realm.browser().open(PassRealm.APP).logIn(pass);
        assertThat(right.isBack()).isFalse();
        assertThat(right.html()).contains("These do not go together");
        assertThat(wrongPage).contains("These do not go together");
        HttpAnswer grant = realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
        assertThat(grant.json().path("error_description").asText()).isEqualTo("Invalid user credentials");
        HttpAnswer code = realm.browser().open(PassRealm.APP).page();
        assertThat(code.status()).isEqualTo(200);
    }

    @Test
    void withoutItTheFifthWrongGuessIsTheLast(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        Pass pass = realm.pass();
        for (int i = 0; i < 5; i++) {
            wrong(pass);
        }
        Tab right = realm.browser().open(PassRealm.APP).logIn(pass);
        assertThat(right.isBack()).isFalse();
        assertThat(right.html()).contains("These do not go together");
    }

    @ParameterizedTest
    @CsvSource({"POST,/pass-code", "PUT,''"})
    void anotherPassCodeByStaffIsGoodAtOnce(String method, String path, RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
        Pass pass = realm.pass();
        for (int i = 0; i < 5; i++) {
            realm.grant("username", pass.identifier(), "pass_code", "wrong");
        }
        assertThat(realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE)
                        .status())
                .as("locked")
                .isNotEqualTo(200);
        HttpAnswer set = realm.admin()
                .call(
                        method,
                        "/keys-and-passes/access-passes/" + pass.id() + path,
                        Map.of("passCode", "battery staple 8"));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(realm.grant("username", pass.identifier(), "pass_code", "battery staple 8")
                        .status())
                .isEqualTo(200);
    }

    private Tab wrong(Pass pass) {
        Tab tab = realm.browser().open(PassRealm.APP).send("identifier", pass.identifier(), "passCode", "wrong");
        assertThat(tab.isBack()).isFalse();
        return tab;
    }

    private int failures(Customer customer) {
        return attack(customer).path("numFailures").asInt();
    }

    private JsonNode attack(Customer customer) {
        return realm.admin().get("/attack-detection/brute-force/users/" + customer.id());
    }
}
