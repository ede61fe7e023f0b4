package io.github.keysandpasses.tests.passlogin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.Look;
import io.github.keysandpasses.tests.browser.Window;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the Account Console, and in each theme, language and light, the pass code is changed with the keyboard alone. */
@WithKeycloak
@WithBrowser
class ChangePassCodePagesIT {
    private static final String NEW = "battery staple 8";

    private PassRealm realm;
    private Pass pass;
    private Window window;

    @BeforeEach
    void aRealmWithAPass(RunningKeycloak keycloak) {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        realm = new PassRealm(keycloak);
        pass = realm.pass();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theAccountConsoleListsThePassAndOffersToUpdateIt(Browser browser) {
        window = browser.window(Look.ENGLISH);
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/account/account-security/signing-in") + ""));
        logIn();
        Locator list = window.page().getByTestId("access-pass/credential-list");
        assertThat(list).containsText(pass.number());
        window.page().setViewportSize(1280, 1500);
        window.screenshot("change-pass-code-account-console");
        window.page().setViewportSize(1280, 900);
        list.locator("[data-testrole=update]").click();

        assertThat(field("passCode")).isFocused();
        assertThat(field("passCode")).hasAttribute("autocomplete", "current-password");
        assertThat(field("newPassCode")).hasAttribute("autocomplete", "new-password");
        look("change-pass-code");
        field("newPassCode").fill(NEW);
        field("newPassCodeAgain").fill("something else 9");
        press();
        assertThat(field("passCode")).isFocused();
        assertThat(error("passCode")).hasText("Enter your current pass code.");
        assertThat(error("newPassCodeAgain")).hasText("The two pass codes differ.");
        look("change-pass-code-missing");
        type(PassRealm.PASS_CODE, "short");
        assertThat(field("newPassCode")).isFocused();
        type("wrong", NEW);
        assertThat(error("passCode")).hasText("This pass code is not right.");
        assertThat(field("passCode")).hasValue("");
        type(PassRealm.PASS_CODE, NEW);
        assertThat(list).containsText(pass.number());
    }

    @Test
    void inGermanAndInTheDarkItReadsAndLooksAsItShould(Browser browser) {
        realm.pass(pass.owner());
        begin(browser, Look.GERMAN.inTheDark());
        assertThat(window.page().locator("label[for=pass]")).hasText("Zugangspass");
        field("pass").selectOption("");
        window.page().locator("button[name=choosePass]").click();
        assertThat(field("pass")).isFocused();
        assertThat(error("pass")).hasText("W\u00E4hlen Sie einen Ihrer Zugangsp\u00E4sse.");
        look("change-pass-code-choose-german-dark");
        field("pass").selectOption(pass.id());
        window.page().locator("button[name=choosePass]").click();
        assertThat(window.page().locator("#crm-change-of")).containsText(pass.identifier());
        type(PassRealm.PASS_CODE, PassRealm.PASS_CODE);
        assertThat(error("newPassCode")).hasText("Diesen Passcode haben Sie schon. W\u00E4hlen Sie einen anderen.");
        assertThat(field("newPassCode")).isFocused();
        look("change-pass-code-german-dark");
    }

    @Test
    void thePagesWorkInTheOldLoginThemesToo(Browser browser) {
        for (String theme : List.of("keycloak", "base")) {
            realm.admin().change("", Map.of("loginTheme", theme));
            begin(browser, Look.ENGLISH);
            // The base theme has none: it is there for others to build on.
            window.expectComplaint("favicon.ico");
            press();
            assertThat(error("newPassCode")).hasText("Choose a pass code.");
            window.screenshot("change-pass-code-theme-" + theme);
            window.assertAccessible("#crm-change-pass-code");
        }
    }

    private void begin(Browser browser, Look look) {
        window = browser.window(look);
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/protocol/openid-connect/auth") + "?client_id="
                + PassRealm.APP + "&response_type=code&scope=openid&kc_action=crm-change-pass-code&redirect_uri="
                + URLEncoder.encode(PassBrowser.REDIRECT_URI, StandardCharsets.UTF_8)));
        window.expectComplaint("favicon.ico");
        logIn();
        assertThat(window.page().locator("#crm-change-pass-code")).isVisible();
    }

    private void logIn() {
        field("identifier").fill(pass.identifier());
        field("passCode").fill(PassRealm.PASS_CODE);
        window.page().locator("button[name=continue]").click();
    }

    private void type(String current, String wanted) {
        field("passCode").fill(current);
        field("newPassCode").fill(wanted);
        field("newPassCodeAgain").fill(wanted);
        press();
    }

    private void press() {
        window.page().keyboard().press("Enter");
    }

    private void look(String name) {
        window.screenshot(name);
        window.assertAccessible();
    }

    private Locator field(String name) {
        return window.page().locator("#" + name);
    }

    private Locator error(String name) {
        return window.page().locator("#" + name + "-error");
    }
}
