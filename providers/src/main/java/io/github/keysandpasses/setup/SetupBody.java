package io.github.keysandpasses.setup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the body of a set-up call: nothing at all, or one JSON object. Strictly: a member it does not know is a spelling mistake,
 * and a spelling mistake must not set a realm up otherwise than meant.
 */
public final class SetupBody {

    /** The most bytes that are read of a body. */
    static final int MAX_BYTES = 65_536;

    private static final int MAX_DEPTH = 8;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What was read: a request, or what is wrong with it. */
    public sealed interface Reading {
        /** A request that can be planned. */
        record Good(SetupRequest request) implements Reading {}

        /** A body that is refused. */
        record Bad(SetupFault fault) implements Reading {}
    }

    private SetupBody() {}

    /**
     * Reads a body.
     *
     * @param recorded what members that were not sent are
     * @throws UncheckedIOException if the connection breaks
     */
    public static Reading read(InputStream body, SetupSettings recorded) {
        byte[] bytes = bytes(body);
        if (bytes.length > MAX_BYTES) {
            return bad("may have " + MAX_BYTES + " bytes at most");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank() ? read(JSON.createObjectNode(), recorded) : read(JSON.readTree(text), recorded);
        } catch (CharacterCodingException | JsonProcessingException e) {
            return bad("must be one JSON object in UTF-8, in which no member is named twice");
        }
    }

    private static Reading read(JsonNode json, SetupSettings recorded) {
        if (!json.isObject()) {
            return bad("must be a JSON object");
        }
        SetupMembers members = new SetupMembers(json);
        SetupRequest request = members.read(recorded);
        return members.fault()
                .or(request.settings()::fault)
                .<Reading>map(Reading.Bad::new)
                .orElseGet(() -> new Reading.Good(request));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading bad(String rule) {
        return new Reading.Bad(new SetupFault("", rule));
    }
}
