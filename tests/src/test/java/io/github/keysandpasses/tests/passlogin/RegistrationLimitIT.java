package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.MailServer;
import io.github.keysandpasses.tests.mail.Messaging;
import io.github.keysandpasses.tests.mail.PhoneGateways;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From one address no more customers register than the Definition says; whoever is refused loses nothing. */
@Tag("zip")
@WithKeycloak
class RegistrationLimitIT {
    private static final String TOO_MANY = "Too many people have registered from your network.";

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    private CustomerRealm realm;

    @BeforeEach
    void aRealmThatLetsTwoRegister(RunningKeycloak keycloak) {
        realm = new CustomerRealm(keycloak, MAIL, "limits", Map.of("registrationsPerSource", 2));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void oneTooManyIsRefusedWithAllThatTheyTypedAndCanGoOnLater(RunningKeycloak keycloak) {
        assertThat(registered(CustomerRealm.address())).isTrue();
        assertThat(registered(CustomerRealm.address())).isTrue();
        double refused = Asks.refused(keycloak, "pass_registrations_exceeded");

        String email = CustomerRealm.address();
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.html())
                .contains(TOO_MANY)
                .contains("value=\"" + email + "\"")
                .contains("value=\"Maria\"")
                .doesNotContain(CustomerRealm.PASS_CODE);
        assertThat(realm.user(email).isMissingNode()).isTrue();
        assertThat(realm.mailsTo(email)).isZero();
        JsonNode event = new Events(realm.admin()).newest("REGISTER_ERROR");
        assertThat(event.path("details").path("reason").textValue()).isEqualTo("pass_registrations_exceeded");
        assertThat(Asks.refused(keycloak, "pass_registrations_exceeded")).isEqualTo(refused + 1);

        realm.define("limits", Map.of("registrationsPerSource", 3));
        assertThat(tab.send(CustomerRealm.form(email)).asksFor("verificationCode"))
                .isTrue();
        realm.define("limits", Map.of("registrationsPerSource", 0));
        assertThat(registered(CustomerRealm.address())).as("0 is no limit").isTrue();
    }

    @Test
    void theyAreToldInTheirLanguage() {
        realm.define("limits", Map.of("registrationsPerSource", 1));
        assertThat(registered(CustomerRealm.address())).isTrue();
        PassBrowser.Tab tab = realm.browser().open(CustomerRealm.APP, "prompt", "create", "ui_locales", "de");
        assertThat(tab.send(CustomerRealm.form(CustomerRealm.address())).html())
                .contains("Aus Ihrem Netz haben sich zu viele registriert.");
    }

    @Test
    void whoMakesMistakesUsesNothingUp() {
        PassBrowser.Tab tab = realm.register(realm.browser());
        for (int i = 0; i < 3; i++) {
            assertThat(tab.send(CustomerRealm.form(CustomerRealm.address(), "newPassCodeAgain", "another"))
                            .html())
                    .contains("The two pass codes differ.");
            // All is well with the pass, and Keycloak's own action finds something wrong with the user.
            assertThat(tab.send(CustomerRealm.form(CustomerRealm.address(), "lastName", ""))
                            .asksFor("newPassCode"))
                    .isTrue();
        }
        assertThat(registered(CustomerRealm.address())).isTrue();
        assertThat(registered(CustomerRealm.address())).isTrue();
        assertThat(registered(CustomerRealm.address())).isFalse();
    }

    @Test
    void ofManyAtOnceNoMoreRegisterThanOneByOne() {
        realm.define("limits", Map.of("registrationsPerSource", 5));
        List<PassBrowser.Tab> tabs =
                Stream.generate(() -> realm.register(realm.browser())).limit(16).toList();
        List<CompletableFuture<PassBrowser.Tab>> sent = tabs.stream()
                .map(tab -> CompletableFuture.supplyAsync(() -> tab.send(CustomerRealm.form(CustomerRealm.address()))))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).filter(tab -> tab.asksFor("verificationCode")))
                .hasSize(5);
        assertThat(realm.admin().get("/users/count").intValue()).isEqualTo(5);
    }

    @Test
    void whatWasGeneratedGoesToNoMoreTelephonesThanTheCeilingAllowsAndTheyRegisterAllTheSame() {
        try (PhoneGateways gateways = new PhoneGateways()) {
            new Messaging(realm.admin()).set(gateways.webhook());
            realm.define(
                    "identifier",
                    Map.of("format", "PHONE"),
                    "passCode",
                    Map.of("automatic", true),
                    "requireVerification",
                    false,
                    "limits",
                    Map.of("phoneCodes", 1));
            assertThat(withNumber("+447700900126").isBack()).isTrue();
            Patience.until("the first one is told", () -> gateways.types().equals(List.of("message.pass_assigned")));
            assertThat(withNumber("+447700900127").isBack()).isTrue();
            assertThat(new Events(realm.admin())
                            .newest("SEND_VERIFY_EMAIL_ERROR")
                            .path("error")
                            .asText())
                    .isEqualTo("ceiling_reached");
            assertThat(gateways.types()).hasSize(1);
        }
    }

    private PassBrowser.Tab withNumber(String number) {
        return realm.register(realm.browser(), CustomerRealm.address(), "passIdentifier", number);
    }

    private boolean registered(String email) {
        PassBrowser.Tab tab = realm.register(realm.browser(), email);
        assertThat(tab.asksFor("verificationCode")).isEqualTo(!tab.html().contains(TOO_MANY));
        return tab.asksFor("verificationCode");
    }
}
