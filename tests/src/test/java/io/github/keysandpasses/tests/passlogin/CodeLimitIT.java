package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody at one address has no more codes sent than the Definition says, to whomever and whatever for. */
@Tag("zip")
@WithKeycloak
class CodeLimitIT {
    private static final String TOO_MANY = "Too many codes were asked for from your network.";

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    @Test
    void whoRegistersGetsTheirCodeOnceThereIsOneAgain(RunningKeycloak keycloak) {
        try (CustomerRealm realm = new CustomerRealm(keycloak, MAIL, "limits", Map.of("codesPerSource", 1))) {
            realm.code(registered(realm), 1);
            double refused = Asks.refused(keycloak, "pass_codes_exceeded");
            String email = CustomerRealm.address();
            Tab tab = realm.register(realm.browser(), email);
            assertThat(tab.html()).contains(TOO_MANY);
            assertThat(tab.asksFor("verificationCode")).isTrue();
            assertThat(realm.mailsTo(email)).isZero();
            assertThat(reason(realm.admin(), "CUSTOM_REQUIRED_ACTION_ERROR")).isEqualTo("pass_codes_exceeded");
            assertThat(Asks.refused(keycloak, "pass_codes_exceeded")).isEqualTo(refused + 1);

            realm.define("limits", Map.of("codesPerSource", 2));
            tab.send("resend", "true");
            assertThat(tab.html()).doesNotContain(TOO_MANY);
            assertThat(tab.send("verificationCode", realm.code(email, 1)).isBack())
                    .isTrue();
        }
    }

    @Test
    void aCodeThatItsAddressMayNotHaveYetUsesNothingUp(RunningKeycloak keycloak) {
        try (CustomerRealm realm = new CustomerRealm(keycloak, MAIL, "limits", Map.of("codesPerSource", 2))) {
            String email = CustomerRealm.address();
            Tab tab = realm.register(realm.browser(), email);
            realm.code(email, 1);
            for (int i = 0; i < 3; i++) {
                assertThat(tab.send("resend", "true").html()).contains("A code was sent a moment ago");
            }
            realm.code(registered(realm), 1);
        }
    }

    @Test
    void whoAsksForUnknownIdentifiersUsesUpAsMuchAsWhoAsksForKnownOnes(RunningKeycloak keycloak) {
        try (PassRealm realm = realm(keycloak, 4)) {
            Pass known = realm.pass();
            Pass other = realm.pass();
            for (String identifier : List.of(known.identifier(), nobody(), known.identifier(), nobody())) {
                assertThat(forgotten(realm, identifier).asksFor("resetCode")).isTrue();
            }
            MAIL.awaitMailTo(known.identifier());
            String ofKnown = refusal(realm, other.identifier());
            String unknown = nobody();
            assertThat(refusal(realm, unknown).replace(unknown, "")).isEqualTo(ofKnown.replace(other.identifier(), ""));
            assertThat(MAIL.mailTo(other.identifier())).isEmpty();
            assertThat(reason(realm.admin(), "LOGIN_ERROR")).isEqualTo("pass_codes_exceeded");
        }
    }

    @Test
    void aDirectGrantIsToldToSlowDownAndAnotherAddressGoesOn(RunningKeycloak keycloak) {
        try (PassRealm realm = realm(keycloak, 2)) {
            realm.admin()
                    .post(
                            "/authentication/flows/" + PassRealm.GRANT_FLOW.replace(" ", "%20")
                                    + "/executions/execution",
                            Map.of("provider", "crm-one-time-password"));
            realm.requireIn(PassRealm.GRANT_FLOW, "crm-one-time-password", "REQUIRED");
            for (int i = 0; i < 2; i++) {
                assertThat(grant(realm, realm.pass()).status()).isEqualTo(400);
            }
            Pass third = realm.pass();
            HttpAnswer refused = grant(realm, third);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().path("error").textValue()).isEqualTo("slow_down");
            assertThat(reason(realm.admin(), "LOGIN_ERROR")).isEqualTo("pass_codes_exceeded");
            assertThat(MAIL.mailTo(third.identifier())).isEmpty();

            HttpAnswer elsewhere = grantFrom("127.0.0.2", keycloak, realm, third);
            assertThat(elsewhere.status()).isEqualTo(400);
            assertThat(elsewhere.body()).contains("a code is on its way");
            MAIL.awaitMailTo(third.identifier());
        }
    }

    @Test
    void whoLogsInIsToldOnThePageAndNotLockedOut(RunningKeycloak keycloak) {
        try (PassRealm realm = realm(keycloak, 1)) {
            realm.addStep("crm-one-time-password", "REQUIRED");
            Pass first = realm.pass();
            Tab tab = realm.browser().open(PassRealm.APP).logIn(first);
            String code = MAIL.awaitMailTo(first.identifier()).code();
            Pass second = realm.pass();
            Tab refused = realm.browser().open(PassRealm.APP).logIn(second);
            assertThat(refused.asksFor("oneTimeCode")).isTrue();
            assertThat(refused.html()).contains(TOO_MANY);
            assertThat(reason(realm.admin(), "LOGIN_ERROR")).isEqualTo("pass_codes_exceeded");
            assertThat(tab.send("oneTimeCode", code).isBack())
                    .as("what was sent stays good")
                    .isTrue();
        }
    }

    private static PassRealm realm(RunningKeycloak keycloak, int codesPerSource) {
        PassRealm realm = new PassRealm(keycloak);
        MAIL.serve(realm.admin());
        String id = Admin.createdId(realm.admin()
                .post(
                        "/keys-and-passes/access-pass-definitions",
                        Map.of("name", "Few codes", "limits", Map.of("codesPerSource", codesPerSource))));
        realm.admin().post("/keys-and-passes/access-pass-definitions/" + id + "/effective", Map.of());
        return realm;
    }

    private static String registered(CustomerRealm realm) {
        String email = CustomerRealm.address();
        assertThat(realm.register(realm.browser(), email).html()).doesNotContain(TOO_MANY);
        return email;
    }

    private static Tab forgotten(PassRealm realm, String identifier) {
        return realm.browser()
                .open(PassRealm.APP)
                .send("forgotPassCode", "true")
                .send("identifier", identifier);
    }

    private static String refusal(PassRealm realm, String identifier) {
        Tab tab = forgotten(realm, identifier);
        assertThat(tab.asksFor("resetCode")).isFalse();
        assertThat(tab.html()).contains(TOO_MANY).contains("value=\"" + identifier + "\"");
        String html = tab.html();
        return html.substring(html.indexOf("<form id=\"crm-forgot-pass-code\""), html.indexOf("</form>"))
                .replaceAll(" action=\"[^\"]*\"", "");
    }

    private static String nobody() {
        return TestCrm.unique("nobody") + "@customer.example";
    }

    private static HttpAnswer grant(PassRealm realm, Pass pass) {
        return realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
    }

    private static HttpAnswer grantFrom(String address, RunningKeycloak keycloak, PassRealm realm, Pass pass) {
        String form = "grant_type=password&username=" + pass.identifier() + "&pass_code="
                + PassRealm.PASS_CODE.replace(" ", "+");
        return RawHttp.sendFrom(
                address,
                keycloak.baseUri(),
                "POST " + keycloak.tokenEndpoint(realm.name()).getPath() + " HTTP/1.1",
                List.of(
                        "Content-Type: application/x-www-form-urlencoded",
                        "Authorization: " + Http.basic(PassRealm.APP, "secret")),
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static String reason(Admin admin, String type) {
        JsonNode event = new Events(admin).newest(type);
        return event.path("details").path("reason").textValue();
    }
}
