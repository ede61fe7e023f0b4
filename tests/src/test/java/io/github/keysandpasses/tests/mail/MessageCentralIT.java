package io.github.keysandpasses.tests.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.mail.Gateway.Asked;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that Message Central makes and checks, from a server that talks to a gateway which speaks as the documents say. */
@Tag("zip")
@WithKeycloak
class MessageCentralIT {
    private static final String PHONE = "+447700900123";
    private static final String KEY = "c2VjcmV0LWtleQ==";

    /** Its codes are all 654321. */
    private static final class VerifyNow {
        volatile String send = "{\"responseCode\":200,\"data\":{\"verificationId\":\"7\",\"responseCode\":\"200\"}}";
        volatile CountDownLatch gate = new CountDownLatch(0);

        void answer(HttpExchange exchange, Asked asked) throws IOException {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/auth/v1/authentication/token")) {
                Gateway.answer(exchange, 200, "{\"status\":200,\"token\":\"opaque-token\"}");
            } else if (!"opaque-token".equals(asked.header("authToken"))) {
                Gateway.answer(exchange, 401, "");
            } else if (path.equals("/verification/v3/send")) {
                await(gate);
                Gateway.answer(exchange, 200, send);
            } else {
                Gateway.answer(exchange, 200, checked(asked.uri().contains("code=654321")));
            }
        }

        private static String checked(boolean right) {
            return right
                    ? "{\"responseCode\":200,\"data\":{\"responseCode\":\"200\",\"verificationStatus\":\"VERIFICATION_COMPLETED\"}}"
                    : "{\"responseCode\":702,\"message\":\"WRONG_OTP_PROVIDED\",\"data\":null}";
        }
    }

    private final VerifyNow verifyNow = new VerifyNow();

    @Test
    void aCodeIsSentAndCheckedByTheGatewayAndNobodyElsesHandleWorks(RunningKeycloak keycloak) {
        try (Gateway gateway = new Gateway(verifyNow::answer);
                BareRealm realm = new BareRealm(keycloak);
                OtherRealm other = new OtherRealm(keycloak)) {
            Messaging messaging = messaging(realm, gateway);
            JsonNode sent = messaging.testPhone(PHONE);
            assertThat(sent.path("delivery").textValue()).isEqualTo("SENT");
            String handle = sent.required("handle").textValue();
            assertThat(gateway.asked("/verification/v3/send").get(0).uri())
                    .isEqualTo("/verification/v3/send?customerId=C-1&countryCode=44&mobileNumber=7700900123"
                            + "&flowType=SMS&type=OTP&otpLength=6");
            assertThat(messaging.check(handle, "111111").path("right").booleanValue())
                    .isFalse();
            assertThat(messaging.check(handle, "654321").path("right").booleanValue())
                    .isTrue();
            assertThat(messaging
                            .check("no-such-handle", "654321")
                            .path("reason")
                            .textValue())
                    .isEqualTo("code_expired");
            assertThat(messaging(other, gateway)
                            .check(handle, "654321")
                            .path("reason")
                            .textValue())
                    .isEqualTo("code_expired");
            messaging.testPhone(PHONE);
            assertThat(gateway.asked("/auth/")).hasSize(1);
        }
    }

    @Test
    void aCodeThatTheGatewaySendsLateCanBeCheckedAllTheSame(RunningKeycloak keycloak) {
        verifyNow.gate = new CountDownLatch(1);
        try (Gateway gateway = new Gateway(verifyNow::answer);
                BareRealm realm = new BareRealm(keycloak)) {
            Messaging messaging = messaging(realm, gateway);
            JsonNode sent = messaging.testPhone(PHONE);
            assertThat(sent.path("delivery").textValue()).isEqualTo("ON_ITS_WAY");
            String handle = sent.required("handle").textValue();
            verifyNow.gate.countDown();
            Patience.until(
                    "the late code is right",
                    () -> messaging.check(handle, "654321").path("right").booleanValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"506,code_resend_too_soon,too_soon", "800,code_resend_limit,limit_reached", "500,code_not_sent,rejected"
    })
    void whatTheGatewayRefusesIsToldInOurWordsAndOnRecord(
            int code, String reason, String recorded, RunningKeycloak keycloak) {
        verifyNow.send = "{\"responseCode\":" + code + ",\"message\":\"x\",\"data\":null}";
        try (Gateway gateway = new Gateway(verifyNow::answer);
                BareRealm realm = new BareRealm(keycloak)) {
            JsonNode sent = messaging(realm, gateway).testPhone(PHONE);
            assertThat(sent.path("delivery").textValue()).isEqualTo("FAILED");
            assertThat(sent.path("reason").textValue()).isEqualTo(reason);
            JsonNode event = new Events(realm.admin()).newest("SEND_VERIFY_EMAIL_ERROR");
            assertThat(event.path("error").textValue()).isEqualTo(recorded);
            assertThat(event.toString()).doesNotContain(PHONE, KEY, "7700900123");
        }
    }

    @Test
    void otherMessagesCannotGoThatWay(RunningKeycloak keycloak) {
        try (Gateway gateway = new Gateway(verifyNow::answer);
                BareRealm realm = new BareRealm(keycloak)) {
            assertThat(messaging(realm, gateway)
                            .send(Map.of("channel", "phone", "address", PHONE, "kind", "pass_assigned"))
                            .path("reason")
                            .textValue())
                    .isEqualTo("kind_not_supported");
            assertThat(gateway.asked()).isEmpty();
        }
    }

    private static Messaging messaging(OtherRealm realm, Gateway gateway) {
        return messaging(new Messaging(realm.admin()), gateway);
    }

    private static Messaging messaging(BareRealm realm, Gateway gateway) {
        return messaging(new Messaging(realm.admin()), gateway);
    }

    private static Messaging messaging(Messaging messaging, Gateway gateway) {
        Map<String, Object> settings = new HashMap<>(Map.of("phoneTransport", "message-central"));
        settings.putAll(Map.of("messageCentralCustomerId", "C-1", "messageCentralKey", KEY));
        settings.putAll(Map.of("messageCentralUrl", gateway.url(), "allowHttp", true, "allowPrivateTargets", true));
        messaging.set(settings);
        return messaging;
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
