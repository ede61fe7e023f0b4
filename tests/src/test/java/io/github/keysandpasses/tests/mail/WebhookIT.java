package io.github.keysandpasses.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.Gateway.Asked;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Messages by webhook are signed, tried again when that may help, and go nowhere else than they may. */
@Tag("zip")
@WithKeycloak
class WebhookIT {
    private static final String PHONE = "+447700900123";
    private static final byte[] KEY = "a secret of at least 24 bytes".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    @Test
    void aMessageArrivesSignedSoThatAnybodysLibraryCanCheckIt(RunningKeycloak keycloak) throws Exception {
        try (Gateway gateway = new Gateway((exchange, asked) -> Gateway.answer(exchange, 204, ""));
                BareRealm realm = new BareRealm(keycloak)) {
            realm.admin()
                    .change(
                            "",
                            Map.of(
                                    "internationalizationEnabled",
                                    true,
                                    "supportedLocales",
                                    List.of("en", "de"),
                                    "displayName",
                                    "Shop"));
            Messaging messaging = messaging(realm, gateway.url() + "/hook?tenant=1");
            JsonNode sent = messaging.send(
                    Map.of("channel", "phone", "address", PHONE, "kind", "verification_code", "locale", "de"));
            assertThat(sent.path("delivery").textValue()).isEqualTo("SENT");
            Asked asked = gateway.asked().get(0);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.uri()).isEqualTo("/hook?tenant=1");
            assertThat(asked.header("Content-Type")).isEqualTo("application/json");
            assertIsSigned(asked);
            assertThat(asked.json().path("type").textValue()).isEqualTo("message.verification_code");
            JsonNode data = asked.json().path("data");
            assertThat(data.path("realm").textValue()).isEqualTo(realm.name());
            assertThat(data.path("to").textValue()).isEqualTo(PHONE);
            assertThat(data.path("locale").textValue()).isEqualTo("de");
            assertThat(data.path("text").textValue())
                    .isEqualTo("Shop: Ihr Bestätigungscode ist 123456. Sagen Sie ihn niemandem.");
            assertThat(data.path("tags").path("access_token.verification_code").textValue())
                    .isEqualTo("123456");
        }
    }

    @Test
    void whatTheOtherSideCannotTakeNowIsSentAgainUnderTheSameIdAndSignedAnew(RunningKeycloak keycloak)
            throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (Gateway gateway = new Gateway(
                        (exchange, asked) -> Gateway.answer(exchange, times.getAndIncrement() < 2 ? 503 : 200, ""));
                BareRealm realm = new BareRealm(keycloak)) {
            assertThat(messaging(realm, gateway.url())
                            .testPhone(PHONE)
                            .path("delivery")
                            .textValue())
                    .isIn("ON_ITS_WAY", "SENT");
            Patience.until("the third try", () -> gateway.asked().size() == 3);
            assertThat(gateway.asked().stream()
                            .map(asked -> asked.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
            assertThat(gateway.asked().stream().map(Asked::body).distinct()).hasSize(1);
            for (Asked asked : gateway.asked()) {
                assertIsSigned(asked);
            }
        }
    }

    @Test
    void nobodyWaitsLongForASlowReceiver(RunningKeycloak keycloak) {
        CountDownLatch gate = new CountDownLatch(1);
        try (Gateway gateway = new Gateway((exchange, asked) -> {
                    await(gate);
                    Gateway.answer(exchange, 200, "");
                });
                BareRealm realm = new BareRealm(keycloak)) {
            double before = Metric.messages(keycloak, "phone", "test", "sent");
            assertThat(messaging(realm, gateway.url())
                            .testPhone(PHONE)
                            .path("delivery")
                            .textValue())
                    .isEqualTo("ON_ITS_WAY");
            gate.countDown();
            Patience.until("it is sent", () -> Metric.messages(keycloak, "phone", "test", "sent") == before + 1);
            assertThat(gateway.asked().stream()
                            .map(asked -> asked.header("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aRedirectionIsARefusalAndNobodyFollowsIt(RunningKeycloak keycloak) {
        try (Gateway inside = new Gateway((exchange, asked) -> Gateway.answer(exchange, 200, ""));
                Gateway gateway = new Gateway((exchange, asked) -> {
                    exchange.getResponseHeaders().add("Location", inside.url() + "/admin");
                    Gateway.answer(exchange, 307, "");
                });
                BareRealm realm = new BareRealm(keycloak)) {
            JsonNode sent = messaging(realm, gateway.url()).testPhone(PHONE);
            assertThat(sent.path("reason").textValue()).isEqualTo("rejected");
            assertThat(gateway.asked()).hasSize(1);
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void whatIsNotOnTheInternetIsNotConnectedToUnlessTheRealmAllowsIt(RunningKeycloak keycloak) {
        try (Gateway gateway = new Gateway((exchange, asked) -> Gateway.answer(exchange, 200, ""));
                BareRealm realm = new BareRealm(keycloak)) {
            Messaging messaging = messaging(realm, gateway.url());
            messaging.set(Map.of("allowPrivateTargets", false));
            JsonNode sent = messaging.testPhone(PHONE);
            assertThat(sent.path("reason").textValue()).isEqualTo("target_forbidden");
            assertThat(gateway.asked()).isEmpty();
            JsonNode event = new Events(realm.admin()).newest("SEND_VERIFY_EMAIL_ERROR");
            assertThat(event.path("error").textValue()).isEqualTo("target_forbidden");
            assertThat(event.toString()).contains("+44***23").doesNotContain(PHONE, gateway.url());
            messaging.set(Map.of("allowPrivateTargets", true));
            messaging.set(Map.of("webhookSecret", SECRET, "webhookUrl", "http://169.254.169.254/latest/meta-data/"));
            assertThat(messaging.testPhone(PHONE).path("reason").textValue()).isEqualTo("target_forbidden");
            messaging.set(Map.of("webhookSecret", SECRET, "webhookUrl", "http://[::ffff:169.254.169.254]/"));
            assertThat(messaging.testPhone(PHONE).path("reason").textValue()).isEqualTo("target_forbidden");
        }
    }

    @Test
    void anAnswerWithoutEndIsCutOff(RunningKeycloak keycloak) {
        try (Gateway gateway = new Gateway((exchange, asked) -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] megabyte = new byte[1_048_576];
                    for (int i = 0; i < 200; i++) {
                        exchange.getResponseBody().write(megabyte);
                    }
                });
                BareRealm realm = new BareRealm(keycloak)) {
            assertThat(messaging(realm, gateway.url())
                            .testPhone(PHONE)
                            .path("reason")
                            .textValue())
                    .isEqualTo("rejected");
        }
    }

    private static Messaging messaging(BareRealm realm, String url) {
        Messaging messaging = new Messaging(realm.admin());
        Map<String, Object> settings = new HashMap<>(Map.of("phoneTransport", "webhook", "webhookSecret", SECRET));
        settings.putAll(Map.of("webhookUrl", url, "allowHttp", true, "allowPrivateTargets", true));
        messaging.set(settings);
        return messaging;
    }

    /** As Standard Webhooks says a receiver does it. */
    private static void assertIsSigned(Asked asked) throws GeneralSecurityException {
        long timestamp = Long.parseLong(asked.header("webhook-timestamp"));
        assertThat(Instant.now().getEpochSecond() - timestamp).isBetween(-5L, 120L);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = asked.header("webhook-id") + "." + timestamp + "." + asked.body();
        byte[] expected = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        assertThat(asked.header("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
