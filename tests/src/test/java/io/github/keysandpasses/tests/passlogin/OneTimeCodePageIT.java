package io.github.keysandpasses.tests.passlogin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.Look;
import io.github.keysandpasses.tests.browser.Window;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page that asks for a code: it waits with the person for the next one, and takes what a phone fills in. */
@WithKeycloak
@WithBrowser
@Tag("zip")
class OneTimeCodePageIT {
    @AutoClose
    private static final MailServer MAIL = new MailServer();

    @Test
    void thePageCountsTheSecondsAndSaysWhatIsWrong(RunningKeycloak keycloak, Browser browser) {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        try (PassRealm realm = new PassRealm(keycloak)) {
            MAIL.serve(realm.admin());
            realm.addStep("crm-one-time-password", "REQUIRED");
            Window window = logIn(realm, browser.window(Look.GERMAN.inTheDark()), realm.pass());
            Page page = window.page();
            assertThat(page.locator("#oneTimeCode")).isFocused();
            assertThat(page.locator("#oneTimeCode")).hasAttribute("inputmode", "numeric");
            assertThat(page.locator("#oneTimeCode")).hasAttribute("autocomplete", "one-time-code");
            assertThat(page.locator("button[name=resend]")).isDisabled();
            assertThat(page.locator("#crm-code-wait")).containsText("k\u00F6nnen Sie einen neuen Code senden lassen");
            window.screenshot("one-time-code-german-dark");
            window.assertAccessible();
            page.locator("button[name=continue]").click();
            assertThat(page.locator("#oneTimeCode-error")).containsText("Geben Sie die Ziffern");
            window.assertAccessible();
            assertThat(page.locator("button[name=resend]")).isEnabled();
            assertThat(page.locator("#crm-code-wait")).isEmpty();

            Window english = logIn(realm, browser.window(), realm.pass());
            english.screenshot("one-time-code");
            english.assertAccessible();
        }
    }

    private static Window logIn(PassRealm realm, Window window, Pass pass) {
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/protocol/openid-connect/auth") + "?client_id="
                + PassRealm.APP + "&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(PassBrowser.REDIRECT_URI, StandardCharsets.UTF_8)));
        window.page().locator("#identifier").fill(pass.identifier());
        window.page().locator("#passCode").fill(PassRealm.PASS_CODE);
        window.page().locator("button[name=continue]").click();
        window.page().locator("#oneTimeCode").waitFor();
        return window;
    }
}
