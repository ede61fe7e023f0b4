package io.github.keysandpasses.tests.selfservice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.selfservice.PeopleRealm.Person;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the Account Console to a token: a person makes a key, sees it once and in the list, uses it, and deletes it. */
@WithKeycloak
@WithBrowser
class OwnKeyIT {
    private PeopleRealm realm;
    private SigningIn console;
    private Person person;

    @BeforeEach
    void aPersonLogsInAtTheAccountConsole(RunningKeycloak keycloak, Browser browser) {
        realm = new PeopleRealm(keycloak);
        person = realm.person();
        console = new SigningIn(realm, browser.window()).open(person);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aKeyIsMadeShownOnceListedExchangedAndDeleted() {
        console.screenshotOfList("own-keys-none");
        console.startCreating();
        assertThat(console.name()).isFocused();
        console.window().screenshot("own-key-form");
        console.window().assertAccessible();
        console.send("laptop");
        console.window().screenshot("own-key-made");
        console.window().assertAccessible();
        String key = console.done();

        console.screenshotOfList("own-keys-one");
        assertThat(console.row("laptop")).containsText(key.substring(0, 8));
        assertThat(console.row("laptop")).containsText("Created");
        assertThat(realm.doors()
                        .exchangeBy(PeopleRealm.APP, PeopleRealm.APP_SECRET, key)
                        .status())
                .isEqualTo(200);

        console.row("laptop").locator("[data-testrole=remove]").click();
        console.page().locator("#kc-accept").click();
        assertThat(console.row("laptop")).hasCount(0);
        assertThat(realm.doors()
                        .exchangeBy(PeopleRealm.APP, PeopleRealm.APP_SECRET, key)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theKeyIsCopiedByTheButtonAndNotShownAgainWhenThePageIsLoadedAgain() {
        console.startCreating().send("laptop");
        String key = console.key().inputValue();
        console.page().locator("[data-crm-copy]").click();
        assertThat(console.page().locator("#crm-copy-status")).hasText("Copied.");
        assertThat(console.page().evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(key);

        console.page().reload();
        assertThat(console.page().locator("#crm-key-notice")).isVisible();
        console.window().screenshot("own-key-made-before");
        console.window().assertAccessible();
        assertThat(console.page().content()).doesNotContain(key);
        assertThat(console.page().url()).doesNotContain(key);
        console.page().locator("button[name=done]").click();
        assertThat(console.row("laptop")).hasCount(1);
        assertThat(console.rows()).hasCount(1);
    }

    @Test
    void whoCancelsGetsNoKeyAndIsBackInTheList() {
        console.startCreating();
        console.page().locator("button[name=cancel-aia]").click();
        assertThat(console.list()).isVisible();
        assertThat(console.rows()).hasCount(0);
    }
}
