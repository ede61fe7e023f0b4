package io.github.keysandpasses.tests.selfservice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.keysandpasses.tests.browser.Window;
import io.github.keysandpasses.tests.demo.CrmDemo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page <em>Signing in</em> of the stock Account Console, and the forms that are opened from it. */
final class SigningIn {
    /** The one of RFC 7636, appendix B. */
    private static final String SOME_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** A machine shared by many is slow at times; nobody waits longer than needed. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final PeopleRealm realm;
    private final Window window;

    SigningIn(PeopleRealm realm, Window window) {
        this.realm = realm;
        this.window = window;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Opens the page and logs in. */
    SigningIn open(PeopleRealm.Person person) {
        visit();
        window.logIn(person.username(), CrmDemo.PASSWORD);
        return this;
    }

    /** Opens the page in a browser that is logged in. */
    SigningIn visit() {
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/account/account-security/signing-in") + ""));
        return this;
    }

    /** Starts the action by its address, as anybody can, offered or not. */
    SigningIn callAction() {
        String account = realm.keycloak().realmUri(realm.name(), "/account/").toString();
        window.open(URI.create(realm.keycloak().realmUri(realm.name(), "/protocol/openid-connect/auth")
                + "?client_id=account-console&response_type=code&scope=openid&kc_action=crm-web-api-key-create"
                + "&code_challenge=" + SOME_CHALLENGE + "&code_challenge_method=S256&redirect_uri="
                + URLEncoder.encode(account, StandardCharsets.UTF_8)));
        return this;
    }

    /** What is said instead of a form. */
    Locator notice() {
        return page().locator("#crm-key-notice");
    }

    Window window() {
        return window;
    }

    /** A picture of the list: the console scrolls inside of the page, so the page is made tall for it. */
    void screenshotOfList(String name) {
        list().waitFor();
        page().setViewportSize(1280, 1500);
        window.screenshot(name);
        page().setViewportSize(1280, 900);
    }

    Page page() {
        return window.page();
    }

    Locator create() {
        return page().getByTestId("web-api-key/create");
    }

    Locator title() {
        return page().getByTestId("web-api-key/title");
    }

    Locator list() {
        return page().getByTestId("web-api-key/credential-list");
    }

    Locator rows() {
        return list().locator("[id^=cred-]");
    }

    Locator row(String name) {
        return rows().filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Asks for a new key and logs in again with the password, as is asked for. */
    SigningIn startCreating() {
        create().click();
        password();
        return this;
    }

    /** Types the password where only it is asked for. */
    void password() {
        page().locator("#password").fill(CrmDemo.PASSWORD);
        page().locator("#kc-login").click();
    }

    Locator name() {
        return page().locator("#keyName");
    }

    Locator error(String field) {
        return page().locator("#" + field + "-error");
    }

    void send() {
        page().locator("button[name=create]").click();
    }

    /** Sends the form with this name and else as it is. */
    SigningIn send(String keyName) {
        name().fill(keyName);
        send();
        return this;
    }

    Locator key() {
        return page().locator("#crm-key");
    }

    /** Leaves the page that shows the key; the answer is the key. */
    String done() {
        String key = key().inputValue();
        page().locator("button[name=done]").click();
        list().waitFor();
        return key;
    }
}
