package io.github.keysandpasses.tests.passlogin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.Look;
import io.github.keysandpasses.tests.browser.Window;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.demo.TestCrm;
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

/** The pages read, look and behave as they should, in each theme, language and light. */
@WithKeycloak
@WithBrowser
class PassPagesIT {
    private PassRealm realm;
    private Window window;

    @BeforeEach
    void aRealmWithPasses(RunningKeycloak keycloak) {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        realm = new PassRealm(keycloak, Map.of("rememberMe", true, "registrationAllowed", true));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void theFirstWrongFieldHasTheFocusAndSaysSo(Browser browser) {
        open(browser, Look.ENGLISH);
        assertThat(field("identifier")).isFocused();
        assertThat(field("identifier")).hasAttribute("inputmode", "email");
        assertThat(field("identifier")).hasAttribute("autocomplete", "username");
        assertThat(field("passCode")).hasAttribute("autocomplete", "current-password");
        look("pass-login");
        proceed();
        assertThat(field("identifier")).isFocused();
        assertThat(error("identifier")).hasText("Enter your e-mail address, phone number or user name.");
        assertThat(error("passCode")).hasText("Enter your pass code.");
        look("pass-login-missing");
        field("identifier").fill("maria@customer.example");
        proceed();
        assertThat(field("passCode")).isFocused();
        assertThat(field("identifier")).hasValue("maria@customer.example");
        field("passCode").fill("wrong");
        proceed();
        assertThat(error("identifier")).hasText("These do not go together: check both, and try again.");
        assertThat(field("identifier")).isFocused();
        assertThat(field("passCode")).hasValue("");
        look("pass-login-wrong");
    }

    @Test
    void onTwoPagesAndWithTwoAccountsTheKeyboardAloneIsEnough(Browser browser) {
        realm.configure("crm-identifier-pass-code", Map.of("twoPages", "true", "numericPassCode", "true"));
        Pass pass = realm.passWithAccounts(TestCrm.unique("acc"), TestCrm.unique("acc"));
        open(browser, Look.ENGLISH);
        look("pass-login-first-page");
        window.page().keyboard().type(pass.identifier());
        window.page().keyboard().press("Enter");
        assertThat(field("passCode")).isFocused();
        assertThat(field("passCode")).hasAttribute("inputmode", "numeric");
        assertThat(field("identifier")).not().isEditable();
        look("pass-login-second-page");
        window.page().keyboard().type(PassRealm.PASS_CODE);
        window.page().keyboard().press("Enter");
        assertThat(window.page().locator("#account-0")).isFocused();
        look("pass-choose-account");
        window.page().locator("button[name=chooseAccount]").click();
        assertThat(error("account")).hasText("Choose one of your accounts.");
        look("pass-choose-account-missing");
    }

    @Test
    void whoGoesBackTypesAnotherIdentifier(Browser browser) {
        realm.configure("crm-identifier-pass-code", Map.of("twoPages", "true"));
        open(browser, Look.ENGLISH);
        field("identifier").fill("wrong@customer.example");
        proceed();
        window.page().locator("button[name=back]").click();
        assertThat(field("passCode")).hasCount(0);
        assertThat(field("identifier")).isFocused();
    }

    @Test
    void inGermanAndInTheDarkItReadsAndLooksAsItShould(Browser browser) {
        open(browser, Look.GERMAN.inTheDark());
        assertThat(window.page().locator("label[for=passCode]")).hasText("Passcode");
        proceed();
        assertThat(error("passCode")).hasText("Geben Sie Ihren Passcode ein.");
        look("pass-login-german-dark");
        Pass pass = realm.passWithAccounts(TestCrm.unique("konto"), TestCrm.unique("konto"));
        field("identifier").fill(pass.identifier());
        field("passCode").fill(PassRealm.PASS_CODE);
        proceed();
        assertThat(window.page().locator("legend")).hasText("Anmelden f\u00FCr");
        look("pass-choose-account-german-dark");
    }

    @Test
    void theAuthenticationCodeHasAPageOfItsOwn(Browser browser) {
        realm.require("crm-identifier-pass-code", "DISABLED");
        realm.addStep("crm-authentication-code", "REQUIRED");
        open(browser, Look.ENGLISH);
        assertThat(field("authenticationCode")).isFocused();
        proceed();
        assertThat(error("authenticationCode")).hasText("Enter your authentication code.");
        look("pass-authentication-code");
    }

    @Test
    void thePagesWorkInTheOldLoginThemesToo(Browser browser) {
        Pass pass = realm.passWithAccounts(TestCrm.unique("acc"), TestCrm.unique("acc"));
        for (String theme : List.of("keycloak", "base")) {
            realm.admin().change("", Map.of("loginTheme", theme));
            open(browser, Look.ENGLISH);
            // The base theme has none: it is there for others to build on.
            window.expectComplaint("favicon.ico");
            proceed();
            assertThat(error("passCode")).hasText("Enter your pass code.");
            window.screenshot("pass-login-theme-" + theme);
            window.assertAccessible("#crm-identifier-pass-code");
            field("identifier").fill(pass.identifier());
            field("passCode").fill(PassRealm.PASS_CODE);
            proceed();
            assertThat(window.page().locator("#account-1")).isVisible();
            window.screenshot("pass-choose-account-theme-" + theme);
            window.assertAccessible("#crm-choose-account");
        }
    }

    @Test
    void whoForgotTheirPassCodeIsLedOnInEachTheme(Browser browser) {
        for (String theme : List.of("keycloak.v2", "keycloak", "base")) {
            realm.admin().change("", Map.of("loginTheme", theme));
            open(browser, Look.GERMAN.inTheDark());
            window.expectComplaint("favicon.ico");
            field("identifier").fill("maria@customer.example");
            window.page().locator("button[name=forgotPassCode]").click();
            assertThat(field("identifier")).hasValue("maria@customer.example");
            assertThat(field("identifier")).isFocused();
            window.screenshot("pass-forgot-" + theme);
            window.assertAccessible("#crm-forgot-pass-code");
            proceed();
            assertThat(field("resetCode")).isFocused();
            assertThat(window.page().locator("#crm-forgot-sent")).containsText("maria@customer.example");
            proceed();
            assertThat(error("resetCode")).containsText("Geben Sie die Ziffern");
            window.screenshot("pass-forgot-code-" + theme);
            window.assertAccessible("#crm-forgot-pass-code");
            window.page().locator("button[name=back]").click();
            assertThat(field("passCode")).isVisible();
        }
    }

    private void open(Browser browser, Look look) {
        window = browser.window(look);
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/protocol/openid-connect/auth") + "?client_id="
                + PassRealm.APP + "&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(PassBrowser.REDIRECT_URI, StandardCharsets.UTF_8)));
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

    private void proceed() {
        window.page().locator("button[name=continue]").click();
    }
}
