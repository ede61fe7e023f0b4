package io.github.keysandpasses.tests.selfservice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.demo.TimedCodes;
import io.github.keysandpasses.tests.selfservice.PeopleRealm.Person;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever finds a browser that is logged in makes no key there: the login is asked for again, all of it. */
@WithKeycloak
@WithBrowser
class FreshLoginIT {
    private static final TimedCodes CODES = new TimedCodes("a-secret-of-twenty-ch");

    private PeopleRealm realm;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new PeopleRealm(keycloak);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void passwordAndSecondFactorAreAskedForAgain(Browser browser) {
        Person person = realm.personWith(CODES);
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        typeCode(console, CODES.now());
        console.create().click();
        assertThat(console.page().locator("#password")).isVisible();
        assertThat(console.name()).hasCount(0);
        console.password();
        assertThat(console.page().locator("#otp")).isVisible();
        assertThat(console.name()).hasCount(0);
        typeCode(console, CODES.wrong());
        assertThat(console.page().locator("#otp")).isVisible();
        typeCode(console, CODES.next());
        console.send("with both").done();
        assertThat(console.row("with both")).hasCount(1);
    }

    @Test
    void whoDoesNotKnowThePasswordGetsNoForm(Browser browser) {
        Person person = realm.person();
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.create().click();
        console.page().locator("#password").fill("wrong");
        console.page().locator("#kc-login").click();
        assertThat(console.page().locator("#password")).isVisible();
        assertThat(console.name()).hasCount(0);
        assertThat(keysOf(person)).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteMakesNoKey(Browser browser) {
        Person person = realm.person();
        SigningIn console = new SigningIn(realm, browser.window()).open(person).startCreating();
        String action = console.page().locator("#crm-key-form").getAttribute("action");
        String forged = action.replaceAll("session_code=[^&]+", "session_code=forged");
        APIResponse answer = console.page()
                .request()
                .post(
                        realm.keycloak().baseUri().resolve(forged).toString(),
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("keyName", "forged")
                                        .set("expiry", "30")));
        assertThat(answer.text()).doesNotContain("crm-key-made");
        assertThat(keysOf(person)).isEmpty();
    }

    @Test
    void anActionThatAnAdminGaveToSomebodyAsksForNothing(Browser browser) {
        Person person = realm.person();
        realm.admin().change("/users/" + person.id(), Map.of("requiredActions", List.of("crm-web-api-key-create")));
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        assertThat(console.create()).isVisible();
        assertThat(keysOf(person)).isEmpty();
    }

    @Test
    void aRealmMayGrantSomeTimeAfterALogin(Browser browser) {
        realm.admin()
                .put(
                        "/authentication/required-actions/crm-web-api-key-create/config",
                        Map.of("config", Map.of("max_auth_age", "3600")));
        Person person = realm.person();
        SigningIn console = new SigningIn(realm, browser.window()).open(person);
        console.create().click();
        console.send("at once").done();
        assertThat(console.row("at once")).hasCount(1);
    }

    private static void typeCode(SigningIn console, String code) {
        console.page().locator("#otp").fill(code);
        console.page().locator("#kc-login").click();
    }

    private List<String> keysOf(Person person) {
        return realm.admin()
                .get("/keys-and-passes/web-api-keys?userId=" + person.id())
                .findValuesAsText("name");
    }
}
