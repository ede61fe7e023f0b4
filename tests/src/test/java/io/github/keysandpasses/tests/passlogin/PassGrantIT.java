package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A direct grant with an access pass: what is needed is named, what is wrong is not. */
@WithKeycloak
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassGrantIT {
    private PassRealm realm;

    @BeforeAll
    void aRealmWithPasses(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak);
    }

    @AfterAll
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void usernameAndPassCodeGiveTokensUnderOurNamesAndKeycloaks() {
        Pass pass = realm.pass();
        for (HttpAnswer answer : new HttpAnswer[] {
            realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE),
            realm.grant("identifier", pass.identifier(), "pass_code", PassRealm.PASS_CODE),
            realm.grant("username", pass.identifier(), "password", PassRealm.PASS_CODE)
        }) {
            assertThat(claims(answer).path("access_pass").asText()).isEqualTo(pass.number());
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(
                realm.grant("username", "maria"),
                "invalid_request",
                "Send username and pass_code, or authentication_code, as the flow asks");
    }

    @Test
    void unknownWrongEndedAndDisabledAreAnsweredAlike() {
        Pass ended = realm.pass();
        realm.end(ended);
        Pass disabled = realm.pass();
        realm.admin().change("/users/" + disabled.owner().id(), Map.of("enabled", false));

        HttpAnswer unknown = realm.grant("username", "nobody@customer.example", "pass_code", PassRealm.PASS_CODE);
        assertRefused(unknown, "invalid_grant", "Invalid user credentials");
        for (HttpAnswer answer : new HttpAnswer[] {
            realm.grant("username", realm.pass().identifier(), "pass_code", "wrong"),
            realm.grant("username", ended.identifier(), "pass_code", PassRealm.PASS_CODE),
            realm.grant("username", disabled.identifier(), "pass_code", PassRealm.PASS_CODE)
        }) {
            assertThat(answer.status()).isEqualTo(unknown.status());
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void ofSeveralAccountsOneMustBeNamed() {
        String one = TestCrm.unique("account");
        String two = TestCrm.unique("account");
        Pass pass = realm.passWithAccounts(one, two);
        assertRefused(
                realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE),
                "invalid_request",
                "Send account: the customer has several");
        assertRefused(
                realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE, "account", "other"),
                "invalid_request",
                "Invalid account");
        assertRefused(
                realm.grant("username", pass.identifier(), "pass_code", "wrong", "account", "other"),
                "invalid_grant",
                "Invalid user credentials");
        HttpAnswer tokens =
                realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE, "account", two);
        assertThat(claims(tokens).path("ari").asText()).isEqualTo(two);
        assertThat(claims(realm.refresh(tokens)).path("ari").asText()).isEqualTo(two);
        assertThat(realm.introspect(tokens).path("ari").asText()).isEqualTo(two);
    }

    private static void assertRefused(HttpAnswer answer, String error, String text) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asText()).isEqualTo(text);
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    }

    private static JsonNode claims(HttpAnswer tokens) {
        assertThat(tokens.status()).as(tokens.body()).isEqualTo(200);
        return Doors.claims(tokens.json().required("access_token").textValue());
    }
}
