package io.github.keysandpasses.messaging.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.Recipient;
import java.util.Optional;

/** The body of a webhook's message: type, timestamp and data, as Standard Webhooks recommends. */
final class WebhookBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "message.";

    private WebhookBody() {}

    /** The bytes that are signed and sent; the same at every try. */
    static byte[] of(OutgoingMessage outgoing, String realm, Optional<String> text) {
        CustomerMessage message = outgoing.message();
        ObjectNode body = JSON.createObjectNode()
                .put("type", TYPE + message.kind().label())
                .put("timestamp", outgoing.createdAt().toString());
        ObjectNode data = body.putObject("data").put("realm", realm);
        recipient(data, message.to());
        text.ifPresent(words -> data.put("text", words));
        ObjectNode tags = data.putObject("tags");
        message.tags().forEach((tag, value) -> tags.put(tag.crmName(), value));
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that cannot be written", e);
        }
    }

    private static void recipient(ObjectNode data, Recipient to) {
        data.put("channel", to.channel().label()).put("to", to.address());
        if (to.name() != null) {
            data.put("name", to.name());
        }
        if (to.locale() != null) {
            data.put("locale", to.locale().toLanguageTag());
        }
    }
}
