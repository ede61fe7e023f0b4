package io.github.keysandpasses.tests.selfservice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.Look;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.selfservice.PeopleRealm.Person;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form takes what a key can be called and refuses the rest at its field, without losing what was filled in. */
@WithKeycloak
@WithBrowser
class KeyFormIT {
    private PeopleRealm realm;
    private SigningIn console;
    private Person person;

    @BeforeEach
    void aRealmWithAPerson(RunningKeycloak keycloak) {
        realm = new PeopleRealm(keycloak);
        person = realm.person();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aNameThatCannotBeIsRefusedAtItsField(Browser browser) {
        open(browser, Look.ENGLISH).startCreating();
        assertNameRefused("", "Give the key a name.");
        assertNameRefused("   ", "Give the key a name.");
        assertNameRefused("n".repeat(1000), "The name is too long");
        assertNameRefused("turned \u202E around", "must not contain");
        console.page()
                .evaluate("document.getElementById('keyName').outerHTML ="
                        + " '<textarea id=\"keyName\" name=\"keyName\">two\\nlines</textarea>'");
        console.send();
        assertThat(console.error("keyName")).containsText("must not contain");
        console.send("good").done();
        assertThat(console.list().getByText("good")).hasCount(1);
    }

    @Test
    void aNameTwiceIsRefusedAtItsFieldInAnySpelling(Browser browser) {
        open(browser, Look.ENGLISH).startCreating().send("Laptop").done();
        console.startCreating();
        assertNameRefused("Laptop", "You already have");
        assertNameRefused("LAPTOP", "You already have");
        console.window().screenshot("own-key-name-taken");
        console.window().assertAccessible();
        console.send("Laptop 2").done();
        assertThat(console.row("Laptop 2")).hasCount(1);
    }

    @Test
    void emojiAndMarkupAreNamesLikeAnyOther(Browser browser) {
        open(browser, Look.ENGLISH);
        for (String name : List.of(
                "\uD83D\uDD11 r\u00E9gie \u6771\u4EAC", "<script>alert(1)</script><b>\"bold\"", "n".repeat(100))) {
            console.startCreating().send(name);
            assertThat(console.page().locator("label[for=crm-key]")).containsText(name);
            console.done();
            assertThat(console.row(name)).hasCount(1);
        }
        console.screenshotOfList("own-keys-strange-names");
    }

    @Test
    void allThatIsWrongIsSaidAndTheFirstOfItHasTheFocus(Browser browser) {
        open(browser, Look.ENGLISH).startCreating();
        console.page().locator("#expiry").selectOption("date");
        console.page().locator("#expiryDate").fill("2020-02-29");
        console.send();
        assertThat(console.name()).isFocused();
        assertThat(console.error("expiryDate")).containsText("from today on");
        assertThat(console.page().locator("#expiryDate")).hasValue("2020-02-29");
        console.name().fill("laptop");
        console.send();
        assertThat(console.page().locator("#expiryDate")).isFocused();
        assertThat(console.name()).hasValue("laptop");
        console.page().locator("#expiryDate").fill("9999-12-31");
        console.send();
        assertThat(console.error("expiryDate")).isVisible();
        console.window().screenshot("own-key-date-refused");
        console.window().assertAccessible();
    }

    @Test
    void aKeyIsMadeWithTheKeyboardAlone(Browser browser) {
        open(browser, Look.ENGLISH).startCreating();
        assertThat(console.name()).isFocused();
        console.page().keyboard().type("by hand");
        console.page().keyboard().press("Tab");
        assertThat(console.page().locator("#expiry")).isFocused();
        // The page's script hides it; until then it would be the next one to have the focus.
        assertThat(console.page().locator("#expiryDate")).isHidden();
        console.page().keyboard().press("ArrowUp");
        console.page().keyboard().press("Tab");
        assertThat(console.page().locator("button[name=create]")).isFocused();
        console.page().keyboard().press("Enter");
        assertThat(console.page().locator("[data-crm-copy]")).isFocused();
        console.page().keyboard().press("Enter");
        assertThat(console.page().locator("#crm-copy-status")).hasText("Copied.");
        console.page().keyboard().press("Tab");
        console.page().keyboard().press("Enter");
        assertThat(console.row("by hand")).hasCount(1);
    }

    @Test
    void inGermanAndInTheDarkItReadsAndLooksAsItShould(Browser browser) {
        open(browser, Look.GERMAN.inTheDark());
        assertThat(console.title()).hasText("Web-API-Schl\u00FCssel");
        console.startCreating();
        assertThat(console.page().locator("h1")).containsText("Neuer Web-API-Schl\u00FCssel");
        console.send();
        assertThat(console.error("keyName")).hasText("Geben Sie dem Schl\u00FCssel einen Namen.");
        console.window().screenshot("own-key-form-german-dark");
        console.window().assertAccessible();
        console.send("Rechner");
        assertThat(console.page().locator("#crm-key-made")).containsText("nicht noch einmal gezeigt");
        console.window().screenshot("own-key-made-german-dark");
        console.window().assertAccessible();
        console.done();
        assertThat(console.row("Rechner")).containsText("Beginnt mit");
        console.screenshotOfList("own-keys-german-dark");
    }

    @Test
    void theFormsWorkInTheOldLoginThemesToo(Browser browser) {
        open(browser, Look.ENGLISH);
        // The base theme has none: it is there for others to build on.
        console.window().expectComplaint("favicon.ico");
        for (String theme : List.of("keycloak", "base")) {
            realm.admin().change("", Map.of("loginTheme", theme));
            console.visit();
            console.startCreating().send();
            assertThat(console.error("keyName")).hasText("Give the key a name.");
            console.window().screenshot("own-key-form-theme-" + theme);
            console.send("in " + theme);
            console.window().screenshot("own-key-made-theme-" + theme);
            console.window().assertAccessible("#crm-key-made");
            console.done();
            assertThat(console.row("in " + theme)).hasCount(1);
        }
    }

    private SigningIn open(Browser browser, Look look) {
        console = new SigningIn(realm, browser.window(look)).open(person);
        console.create().waitFor();
        return console;
    }

    private void assertNameRefused(String name, String message) {
        console.send(name);
        assertThat(console.error("keyName")).containsText(message);
        assertThat(console.name()).isFocused();
        assertThat(console.name()).hasValue(name);
    }
}
