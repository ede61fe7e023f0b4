package io.github.keysandpasses.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.Recipient;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A webhook's receiver gets all it needs, in names that stay, and the same bytes at every try. */
class WebhookBodyTest {

    private static final OutgoingMessage MESSAGE = new OutgoingMessage(
            "msg_1",
            Instant.parse("2026-11-22T10:00:00Z"),
            new CustomerMessage(
                    MessageKind.VERIFICATION_CODE,
                    new Recipient("id", Channel.PHONE, "+447700900123", "Jane \"J\"", Locale.GERMANY),
                    Map.of(MessageTag.VERIFICATION_CODE, "123456", MessageTag.IDENTIFIER, "a\",\"b\":\"c")));

    @Test
    void itIsTypeTimestampAndData() throws IOException {
        JsonNode body = new ObjectMapper().readTree(WebhookBody.of(MESSAGE, "shop", Optional.of("Code 123456")));
        assertThat(body.path("type").textValue()).isEqualTo("message.verification_code");
        assertThat(body.path("timestamp").textValue()).isEqualTo("2026-11-22T10:00:00Z");
        JsonNode data = body.path("data");
        assertThat(data.path("realm").textValue()).isEqualTo("shop");
        assertThat(data.path("channel").textValue()).isEqualTo("phone");
        assertThat(data.path("to").textValue()).isEqualTo("+447700900123");
        assertThat(data.path("name").textValue()).isEqualTo("Jane \"J\"");
        assertThat(data.path("locale").textValue()).isEqualTo("de-DE");
        assertThat(data.path("text").textValue()).isEqualTo("Code 123456");
        assertThat(data.path("tags").path("access_token.verification_code").textValue())
                .isEqualTo("123456");
        assertThat(data.path("tags").path("access_token.identifier").textValue())
                .isEqualTo("a\",\"b\":\"c");
        assertThat(data.path("tags")).hasSize(2);
    }

    @Test
    void itIsTheSameAtEveryTry() {
        assertThat(WebhookBody.of(MESSAGE, "shop", Optional.empty()))
                .isEqualTo(WebhookBody.of(MESSAGE, "shop", Optional.empty()));
    }
}
