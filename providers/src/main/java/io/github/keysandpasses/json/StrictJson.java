package io.github.keysandpasses.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a request's body that is to be one small JSON object. Strictly: what two readers could understand differently is not
 * understood at all.
 */
public final class StrictJson {

    private static final int MAX_DEPTH = 16;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Reads a body, but never all of an endless one.
     *
     * @return the bytes; one more than {@code atMost} if there are more
     * @throws UncheckedIOException if the connection breaks
     */
    public static byte[] bytes(InputStream body, int atMost) {
        try {
            return body == null ? new byte[0] : body.readNBytes(atMost + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object in these bytes; empty unless they are exactly one, in UTF-8, no member named twice and nothing too deep. */
    public static Optional<ObjectNode> object(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode json = JSON.readTree(text);
            return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** What a body of nothing at all means. */
    public static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
