package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identifier and pass code open what is their owner's and nothing else, and a page tells a stranger nothing. */
@WithKeycloak
class PassCodeLoginIT {
    private PassRealm realm;

    @BeforeEach
    void aRealmWithPasses(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak, Map.of("rememberMe", true));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theOwnerIsLoggedInAndTheTokensSayWithWhichPass() {
        Pass pass = realm.pass();
        Tab tab = realm.browser().open(PassRealm.APP).logIn(pass);

        JsonNode claims = claims(tab);
        assertThat(claims.path("sub").asText()).isEqualTo(pass.owner().id());
        assertThat(claims.path("access_pass").asText()).isEqualTo(pass.number());
        assertThat(claims.has("ari")).isFalse();
        JsonNode event = new Events(realm.admin()).newest("LOGIN");
        assertThat(event.path("details")
                        .path("keysandpasses_access_pass_number")
                        .asText())
                .isEqualTo(pass.number());
        assertThat(event.path("details").path("username").asText()).isEqualTo(pass.identifier());
        assertThat(event.toString()).doesNotContain(PassRealm.PASS_CODE);
    }

    @Test
    void anIdentifierIsTakenInAnySpellingAndWithBlanksAround() {
        Pass pass = realm.pass();
        String spelt = "  " + pass.identifier().toUpperCase(Locale.ROOT) + " ";
        Tab tab = realm.browser().open(PassRealm.APP).send("identifier", spelt, "passCode", PassRealm.PASS_CODE);
        assertThat(claims(tab).path("access_pass").asText()).isEqualTo(pass.number());
    }

    @Test
    void unknownWrongDisabledAndEndedLookAlike() {
        Pass wrong = realm.pass();
        Pass ended = realm.pass();
        realm.end(ended);
        Pass disabled = realm.pass();
        realm.admin().change("/users/" + disabled.owner().id(), Map.of("enabled", false));

        String unknownPage = refused("nobody@customer.example", PassRealm.PASS_CODE);
        assertThat(refused(wrong.identifier(), "wrong")).isEqualTo(unknownPage);
        assertThat(refused(ended.identifier(), PassRealm.PASS_CODE)).isEqualTo(unknownPage);
        assertThat(refused(disabled.identifier(), PassRealm.PASS_CODE)).isEqualTo(unknownPage);
        assertThat(new Events(realm.admin()).newest("LOGIN_ERROR").path("error").asText())
                .isEqualTo("user_disabled");
    }

    private String refused(String identifier, String passCode) {
        PassBrowser browser = realm.browser();
        Tab tab = browser.open(PassRealm.APP);
        List<String> before = List.copyOf(browser.cookieNames());
        tab.send("identifier", identifier, "passCode", passCode);
        assertThat(tab.page().status()).isEqualTo(200);
        assertThat(tab.html()).contains("These do not go together").doesNotContain(passCode + "\"");
        assertThat(browser.cookieNames()).containsExactlyElementsOf(before);
        return tab.html()
                .replace(identifier, "IDENTIFIER")
                .replaceAll("(session_code|execution|tab_id|client_data|authSessionIdHash)=[^&\"]*", "$1")
                .replaceAll("checkAuthSession\\([^)]*\\)", "")
                .replaceAll("[0-9a-zA-Z+/_-]{20,}=*", "RANDOM");
    }

    @Test
    void nothingTypedIsSaidAtItsFieldAndIsNoGuess() {
        Tab tab = realm.browser().open(PassRealm.APP).send("identifier", "", "passCode", "");
        assertThat(tab.html()).contains("identifier-error").contains("passCode-error");
        assertThat(tab.html()).containsPattern("id=\"identifier\"[^>]* autofocus");
        tab.send("identifier", "maria@customer.example", "passCode", "");
        assertThat(tab.html()).doesNotContain("identifier-error").containsPattern("id=\"passCode\"[^>]* autofocus");
        assertThat(tab.html()).contains("value=\"maria@customer.example\"");
        assertThat(realm.admin().get("/events?type=LOGIN_ERROR")).isEmpty();
    }

    @Test
    void monstrousInputIsRefusedLikeAnyOther() {
        for (String identifier : List.of(
                "x".repeat(300_000),
                "m\u0430ria@customer.example",
                "\u202Emaria",
                "<script>alert(1)</script>",
                "a\u0000b",
                "\uD83D\uDD11",
                "' or 1=1 --")) {
            Tab tab = realm.browser()
                    .open(PassRealm.APP)
                    .send("identifier", identifier, "passCode", "y".repeat(identifier.length()));
            assertThat(tab.page().status()).isIn(200, 400, 413);
            assertThat(tab.html()).doesNotContain("<script>alert(1)").doesNotContain("Internal");
        }
    }

    @Test
    void onTwoPagesTheFirstTellsNothingAndTheSecondTakesNoOtherIdentifier() {
        realm.configure("crm-identifier-pass-code", Map.of("twoPages", "true"));
        Pass pass = realm.pass();
        Tab unknown = realm.browser().open(PassRealm.APP).send("identifier", "nobody@customer.example");
        Tab known = realm.browser().open(PassRealm.APP);
        assertThat(known.asksFor("passCode")).isFalse();
        known.send("identifier", pass.identifier());
        assertThat(known.asksFor("passCode")).isTrue();
        assertThat(unknown.asksFor("passCode")).isTrue();

        unknown.send("identifier", pass.identifier(), "passCode", PassRealm.PASS_CODE);
        assertThat(unknown.isBack()).isFalse();
        known.send("back", "true");
        assertThat(known.asksFor("passCode")).isFalse();
        known.send("identifier", pass.identifier()).send("passCode", PassRealm.PASS_CODE);
        assertThat(claims(known).path("access_pass").asText()).isEqualTo(pass.number());
    }

    @Test
    void aHintIsFilledInAndWhoWantsToBeRememberedIs() {
        Pass pass = realm.pass();
        PassBrowser browser = realm.browser();
        Tab tab = browser.open(PassRealm.APP, "login_hint", pass.identifier());
        assertThat(tab.html()).contains("value=\"" + pass.identifier() + "\"").contains("name=\"rememberMe\"");
        tab.send("identifier", pass.identifier(), "passCode", PassRealm.PASS_CODE, "rememberMe", "on");
        JsonNode claims = claims(tab);
        JsonNode session = realm.admin()
                .get("/users/" + claims.path("sub").asText() + "/sessions")
                .path(0);
        assertThat(session.path("rememberMe").asBoolean()).isTrue();
        assertThat(session.path("username").asText())
                .isIn(pass.identifier(), pass.owner().username());
    }

    @Test
    void aSettingThatCannotBeReadOpensNothing() {
        realm.configure("crm-identifier-pass-code", Map.of("twoPages", "maybe"));
        Tab tab = realm.browser().open(PassRealm.APP);
        assertThat(tab.page().status()).isGreaterThanOrEqualTo(400);
        assertThat(tab.isBack()).isFalse();
    }

    private static JsonNode claims(Tab tab) {
        return Doors.claims(tab.tokens().json().required("access_token").textValue());
    }
}
