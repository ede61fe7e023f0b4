package io.github.keysandpasses.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages by e-mail arrive at a real mail server, and what cannot arrive is told, recorded and counted. */
@Tag("zip")
@WithKeycloak
class MailIT {

    @AutoClose
    private static final MailServer MAIL = new MailServer();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "verification_code;en;your verification code;123456",
                "verification_code;de;Ihr Bestätigungscode;123456",
                "one_time_password;en;your one-time password;123456",
                "one_time_password;de;Ihr Einmalcode;123456",
                "pass_code_reset;en;the code for a new pass code;123456",
                "pass_code_reset;de;der Code für einen neuen Passcode;123456",
                "pass_code_changed;en;your pass code was changed;ask us for help",
                "pass_code_changed;de;Ihr Passcode wurde geändert;wenden Sie sich sofort an uns",
                "pass_assigned;en;your access pass;Sample-1234",
                "pass_assigned;de;Ihr Zugangspass;AT0000000000",
                "address_changed;en;your address was changed;another address",
                "address_changed;de;Ihre Adresse wurde geändert;andere Adresse",
                "test;en;a test message;You need not do anything",
                "test;de;eine Testnachricht;Sie müssen nichts tun"
            })
    void everyKindOfMessageArrivesInBothLanguagesAndBothForms(
            String kind, String language, String subject, String content, RunningKeycloak keycloak) {
        try (BareRealm realm = realm(keycloak)) {
            realm.admin()
                    .change(
                            "",
                            Map.of(
                                    "internationalizationEnabled",
                                    true,
                                    "supportedLocales",
                                    List.of("en", "de"),
                                    "displayName",
                                    "Kund:innen & Co"));
            String address = address();
            JsonNode sent = new Messaging(realm.admin())
                    .send(Map.of("channel", "email", "address", address, "kind", kind, "locale", language));
            assertThat(sent.path("delivery").textValue()).isEqualTo("SENT");
            ReceivedMail mail = MAIL.awaitMailTo(address);
            assertThat(mail.subject()).isEqualTo("Kund:innen & Co: " + subject);
            assertThat(mail.text()).contains(content, "Kund:innen & Co").doesNotContain("crmMail", "<", "&amp;", "${");
            assertThat(mail.html())
                    .contains(content, "Kund:innen &amp; Co", "<html lang=\"" + language + "\"")
                    .doesNotContain("crmMail", "${");
        }
    }

    @Test
    void aRealmWithoutAMailServerSaysSoAtOnceOnRecordAndInTheMetrics(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            realm.admin().change("", Map.of("eventsEnabled", true));
            double before = Metric.messages(keycloak, "email", "test", "no_mail_server");
            String address = address();
            JsonNode sent = new Messaging(realm.admin()).testMail(address);
            assertThat(sent.path("delivery").textValue()).isEqualTo("FAILED");
            assertThat(sent.path("reason").textValue()).isEqualTo("no_mail_server");
            assertThat(sent.path("message").textValue()).contains("mail server");
            JsonNode event = new Events(realm.admin()).newest("SEND_VERIFY_EMAIL_ERROR");
            assertThat(event.path("error").textValue()).isEqualTo("no_mail_server");
            assertThat(event.path("details").path("keysandpasses_message_kind").textValue())
                    .isEqualTo("test");
            assertThat(event.path("details")
                            .path("keysandpasses_message_channel")
                            .textValue())
                    .isEqualTo("email");
            assertThat(event.path("details")
                            .path("keysandpasses_message_address")
                            .textValue())
                    .isEqualTo(address.charAt(0) + "***@example.com");
            assertThat(event.toString()).doesNotContain(address);
            assertThat(Metric.messages(keycloak, "email", "test", "no_mail_server"))
                    .isEqualTo(before + 1);
        }
    }

    @Test
    void nobodyWaitsLongForASlowMailServerAndTheMessageArrivesAllTheSame(RunningKeycloak keycloak) {
        try (MailServer slow = new MailServer();
                BareRealm realm = new BareRealm(keycloak)) {
            slow.serve(realm.admin());
            String address = address();
            slow.hold();
            Instant begin = Instant.now();
            JsonNode sent = new Messaging(realm.admin()).testMail(address);
            assertThat(Duration.between(begin, Instant.now()))
                    .isBetween(Duration.ofMillis(2_900), Duration.ofSeconds(10));
            assertThat(sent.path("delivery").textValue()).isEqualTo("ON_ITS_WAY");
            assertThat(slow.mailTo(address)).isEmpty();
            slow.release();
            assertThat(slow.awaitMailTo(address).subject()).contains("a test message");
        }
    }

    @Test
    void aMailServerThatIsNotThereIsAFailureOfItsOwnKind(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            int port;
            try (MailServer gone = new MailServer()) {
                port = gone.port();
            }
            realm.admin()
                    .change(
                            "",
                            Map.of(
                                    "smtpServer",
                                    Map.of("host", "127.0.0.1", "port", "" + port, "from", "crm@example.com")));
            JsonNode sent = new Messaging(realm.admin()).testMail(address());
            assertThat(sent.path("reason").textValue()).isEqualTo("unreachable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "victim@example.com\r\nBcc: other@example.com",
                "victim@example.com\nSubject: mine",
                "a@example.com,b@example.com",
                "Name <a@example.com>",
                "no-address",
                "a@b@example.com",
                "a@example.com "
            })
    void whatIsNoSingleAddressReachesNoMailServer(String address, RunningKeycloak keycloak) {
        try (BareRealm realm = realm(keycloak)) {
            JsonNode sent = new Messaging(realm.admin()).testMail(address);
            assertThat(sent.path("delivery").textValue()).isEqualTo("FAILED");
            assertThat(sent.path("reason").textValue()).isEqualTo("address_invalid");
            assertThat(MAIL.mailTo("victim@example.com")).isEmpty();
            assertThat(MAIL.mailTo("other@example.com")).isEmpty();
            assertThat(MAIL.mailTo("a@example.com")).isEmpty();
        }
    }

    @Test
    void aRealmsNameCannotBeginAnotherHeaderAndItsTextsAreItsOwn(RunningKeycloak keycloak) {
        try (BareRealm realm = realm(keycloak)) {
            Admin admin = realm.admin();
            admin.change("", Map.of("displayName", "Shop\r\nBcc: other@example.com"));
            String address = address();
            new Messaging(admin).testMail(address);
            ReceivedMail mail = MAIL.awaitMailTo(address);
            assertThat(mail.headerLines()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mail.subject()).startsWith("Shop Bcc: other@example.com");
        }
    }

    @Test
    void noTransportMeansNoMessage(RunningKeycloak keycloak) {
        try (BareRealm realm = realm(keycloak)) {
            Messaging messaging = new Messaging(realm.admin());
            messaging.set(Map.of("emailTransport", ""));
            String address = address();
            assertThat(messaging.testMail(address).path("reason").textValue()).isEqualTo("not_configured");
            assertThat(MAIL.mailTo(address)).isEmpty();
            assertThat(messaging.settings().path("emailTransport").textValue()).isEmpty();
        }
    }

    private static BareRealm realm(RunningKeycloak keycloak) {
        BareRealm realm = new BareRealm(keycloak);
        MAIL.serve(realm.admin());
        return realm;
    }

    private static String address() {
        return TestCrm.unique("customer") + "@example.com";
    }

    @Test
    void aMessageIsCountedOnceWhenItsEndIsKnown(RunningKeycloak keycloak) {
        try (BareRealm realm = realm(keycloak)) {
            double before = Metric.messages(keycloak, "email", "verification_code", "sent");
            new Messaging(realm.admin())
                    .send(Map.of("channel", "email", "address", address(), "kind", "verification_code"));
            Patience.until(
                    "the message is counted",
                    () -> Metric.messages(keycloak, "email", "verification_code", "sent") == before + 1);
        }
    }
}
