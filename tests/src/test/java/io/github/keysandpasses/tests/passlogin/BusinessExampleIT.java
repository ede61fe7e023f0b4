package io.github.keysandpasses.tests.passlogin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.keysandpasses.tests.browser.Browser;
import io.github.keysandpasses.tests.browser.Look;
import io.github.keysandpasses.tests.browser.Window;
import io.github.keysandpasses.tests.browser.WithBrowser;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The business example of the CRM's manual, in the demo realm: a customer registers in a company's app by e-mail, receives a
 * verification code, enters it, and is logged in, with the CRM's claims in the token.
 */
@Tag("zip")
@WithKeycloak
@WithBrowser
class BusinessExampleIT {
    private static final String APP = "loyalty-app";
    private static final String BACK = "http://127.0.0.1:9999/back";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private RunningKeycloak keycloak;
    private Page page;
    private Window window;

    @BeforeEach
    void mail(RunningKeycloak server) {
        keycloak = server;
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aCustomerRegistersInTheAppOfACompanyAndIsLoggedIn(Browser browser) throws IOException {
        Admin demo = new Admin(keycloak);
        Object before = demo.get("").path("smtpServer");
        MAIL.serve(demo);
        try {
            String email = CustomerRealm.address();
            open(browser, CrmDemo.REALM, Look.ENGLISH);
            register(email);
            assertThat(field("verificationCode")).isFocused();
            assertThat(field("verificationCode")).hasAttribute("inputmode", "numeric");
            assertThat(field("verificationCode")).hasAttribute("autocomplete", "one-time-code");
            String code = MAIL.awaitMailTo(email).code();
            field("verificationCode").fill(code.substring(0, 3) + " " + code.substring(3));
            press("verify");
            JsonNode claims = claims();
            assertThat(claims.path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
            assertThat(claims.path("email").textValue()).isEqualTo(email);
            assertThat(claims.path("email_verified").booleanValue()).isTrue();
            assertThat(claims.path("access_pass").textValue()).startsWith("AT");

            // Single sign-on: the same app asks again, and nobody is asked anything.
            assertThat(claims(sentBackAtOnce()).path("email").textValue()).isEqualTo(email);
        } finally {
            demo.change("", Map.of("smtpServer", before));
        }
    }

    @Test
    void theFormsReadAndLookAsTheyShould(Browser browser) {
        try (CustomerRealm realm = new CustomerRealm(keycloak, MAIL)) {
            realm.define("passCode", Map.of("minLength", 10, "minDigits", 1, "minSpecials", 1));
            realm.action("passCode", "always");
            open(browser, realm.name(), Look.ENGLISH);
            look("register");
            press("register");
            assertThat(field("email")).isFocused();
            assertThat(error("newPassCode")).hasText("Choose a pass code.");
            look("register-missing");
            String email = CustomerRealm.address();
            register(email);
            assertThat(field("newPassCode")).isFocused();
            assertThat(error("newPassCode")).containsText("needs more");
            assertThat(field("email")).hasValue(email);
            look("register-pass-code");
            register(email, "correct horse 7!");
            assertThat(page.locator("#crm-code-sent")).containsText("@customer.example");
            look("verify");
            press("verify");
            assertThat(field("verificationCode")).isFocused();
            assertThat(error("verificationCode")).hasText("Enter the digits of the code you were sent.");
            look("verify-missing");
            page.locator("summary").click();
            look("verify-address");
            field("address").fill("nobody");
            press("changeAddress");
            assertThat(field("address")).isFocused();
            assertThat(error("address")).hasText("Invalid email address.");
            look("verify-address-wrong");
        }
    }

    @Test
    void theyReadGermanInTheDarkAndWorkInTheOldThemes(Browser browser) {
        try (CustomerRealm realm = new CustomerRealm(keycloak, MAIL)) {
            open(browser, realm.name(), Look.GERMAN.inTheDark());
            press("register");
            assertThat(error("newPassCode")).hasText("W\u00E4hlen Sie einen Passcode.");
            look("register-german-dark");
            register(CustomerRealm.address());
            assertThat(page.locator("h1")).containsText("Adresse best\u00E4tigen");
            press("verify");
            page.locator("summary").click();
            look("verify-german-dark");
            for (String theme : List.of("keycloak", "base")) {
                realm.admin().change("", Map.of("loginTheme", theme));
                open(browser, realm.name(), Look.ENGLISH);
                window.expectComplaint("favicon.ico");
                press("register");
                assertThat(error("newPassCode")).hasText("Choose a pass code.");
                window.screenshot("register-theme-" + theme);
                register(CustomerRealm.address());
                press("verify");
                assertThat(error("verificationCode")).isVisible();
                page.locator("summary").click();
                window.screenshot("verify-theme-" + theme);
                window.assertAccessible("#crm-verification-code");
            }
        }
    }

    private void open(Browser browser, String realm, Look look) {
        window = browser.window(look);
        page = window.page();
        page.route(
                BACK + "**",
                route -> route.fulfill(
                        new com.microsoft.playwright.Route.FulfillOptions()
                                .setStatus(200)
                                .setContentType("text/html")
                                .setBody(
                                        "<!doctype html><title>app</title><link rel=icon href=data:,><p id=app>Loyalty app</p>")));
        window.open(address(realm, "&prompt=create"));
    }

    /** Where the browser is sent; nobody listens there, and what a redirect leads to cannot be answered for the app. */
    private String sentBackAtOnce() {
        AtomicReference<String> back = new AtomicReference<>();
        page.onRequest(request -> {
            if (request.url().startsWith(BACK)) {
                back.set(request.url());
            }
        });
        try {
            window.open(address(CrmDemo.REALM, ""));
        } catch (PlaywrightException e) {
            assertThat(e.getMessage()).contains("ERR_CONNECTION_REFUSED");
        }
        return back.get();
    }

    private URI address(String realm, String more) {
        return URI.create(keycloak.realmUri(realm, "/protocol/openid-connect/auth") + "?client_id=" + APP
                + "&response_type=code&scope=openid&code_challenge=" + CHALLENGE
                + "&code_challenge_method=S256&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
                + more);
    }

    private void register(String email) {
        register(email, CustomerRealm.PASS_CODE);
    }

    private void register(String email, String passCode) {
        field("email").fill(email);
        field("firstName").fill("Maria");
        field("lastName").fill("Customer");
        field("newPassCode").fill(passCode);
        field("newPassCodeAgain").fill(passCode);
        press("register");
    }

    private void press(String button) {
        page.locator("button[name=" + button + "]").click();
    }

    private Locator field(String name) {
        return page.locator("#" + name);
    }

    private Locator error(String field) {
        return page.locator("#" + field + "-error");
    }

    private void look(String name) {
        window.screenshot("customer-" + name);
        window.assertAccessible();
    }

    /** What the app finds in the access token for the code it was sent. */
    private JsonNode claims() throws IOException {
        assertThat(page.locator("#app")).isVisible();
        return claims(page.url());
    }

    private JsonNode claims(String backAtTheApp) throws IOException {
        String query = URI.create(backAtTheApp).getRawQuery();
        String code = List.of(query.split("&")).stream()
                .filter(pair -> pair.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
        HttpAnswer answer = Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        APP,
                        "redirect_uri",
                        BACK,
                        "code",
                        code,
                        "code_verifier",
                        VERIFIER));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String token = answer.json().required("access_token").textValue();
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
