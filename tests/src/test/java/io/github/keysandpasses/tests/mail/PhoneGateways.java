package io.github.keysandpasses.tests.mail;

import com.sun.net.httpserver.HttpExchange;
import io.github.keysandpasses.tests.mail.Gateway.Asked;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A webhook's receiver that takes all, and a Message Central whose codes are all 65432109. */
public final class PhoneGateways implements AutoCloseable {
    private final Gateway webhook = new Gateway((exchange, asked) -> Gateway.answer(exchange, 200, ""));
    private final Gateway messageCentral = new Gateway(PhoneGateways::verifyNow);

    /** Settings of a realm whose phones get messages by the webhook. */
    public Map<String, Object> webhook() {
        return settings(Map.of(
                "phoneTransport",
                "webhook",
                "webhookUrl",
                webhook.url() + "/hook/path-secret",
                "webhookSecret",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }

    /** The types of the messages that came to the webhook, in their order. */
    public List<String> types() {
        return webhook.asked().stream()
                .map(asked -> asked.json().path("type").asText())
                .toList();
    }

    /** Settings of a realm whose phones get codes by Message Central. */
    public Map<String, Object> messageCentral() {
        return settings(Map.of(
                "phoneTransport",
                "message-central",
                "messageCentralUrl",
                messageCentral.url(),
                "messageCentralCustomerId",
                "C-1",
                "messageCentralKey",
                "c2VjcmV0LWtleQ=="));
    }

    private static Map<String, Object> settings(Map<String, Object> members) {
        Map<String, Object> settings = new HashMap<>(members);
        settings.putAll(Map.of("allowHttp", true, "allowPrivateTargets", true));
        return settings;
    }

    private static void verifyNow(HttpExchange exchange, Asked asked) throws IOException {
        String answer = switch (exchange.getRequestURI().getPath()) {
            case "/auth/v1/authentication/token" -> "{\"status\":200,\"token\":\"opaque-token\"}";
            case "/verification/v3/send" ->
                "{\"responseCode\":200,\"data\":{\"verificationId\":\"7\",\"responseCode\":\"200\"}}";
            default ->
                asked.uri().endsWith("code=65432109")
                        ? "{\"responseCode\":200,\"data\":{\"responseCode\":\"200\",\"verificationStatus\":\"VERIFICATION_COMPLETED\"}}"
                        : "{\"responseCode\":702}";
        };
        Gateway.answer(exchange, 200, answer);
    }

    @Override
    public void close() {
        webhook.close();
        messageCentral.close();
    }
}
