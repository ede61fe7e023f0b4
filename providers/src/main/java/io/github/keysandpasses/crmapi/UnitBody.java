package io.github.keysandpasses.crmapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.RequestedUnit;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the body of {@code authentication/web_api_key/token}: nothing at all, as old clients send it, or one JSON object with an
 * optional string {@code unit}. Members it does not know are ignored, as the CRM does; {@code "unit": null} means none.
 */
final class UnitBody {

    /** The most bytes that are read of a body. */
    static final int MAX_BYTES = 8192;

    private static final int MAX_DEPTH = 16;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private UnitBody() {}

    /**
     * Reads the unit.
     *
     * @return the unit, empty if none was sent; or {@code BODY_TOO_LARGE}, {@code MEDIA_TYPE_UNSUPPORTED}, {@code BODY_MALFORMED}
     * @throws UncheckedIOException if the connection breaks
     */
    static Verdict<Optional<String>> parse(MediaType type, InputStream body) {
        byte[] bytes = read(body);
        if (bytes.length > MAX_BYTES) {
            return Verdict.refused(RefusalReason.BODY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            return Verdict.granted(Optional.empty());
        }
        if (!isJson(type)) {
            return Verdict.refused(RefusalReason.MEDIA_TYPE_UNSUPPORTED);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return unit(JSON.readTree(text));
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Verdict.refused(RefusalReason.BODY_MALFORMED);
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict<Optional<String>> unit(JsonNode json) {
        if (!json.isObject()) {
            return Verdict.refused(RefusalReason.BODY_MALFORMED);
        }
        JsonNode unit = json.path(RequestedUnit.PARAMETER);
        if (unit.isMissingNode() || unit.isNull()) {
            return Verdict.granted(Optional.empty());
        }
        return unit.isTextual()
                ? Verdict.granted(Optional.of(unit.textValue()).filter(text -> !text.isEmpty()))
                : Verdict.refused(RefusalReason.BODY_MALFORMED);
    }

    /** RFC 8259 section 8.1: JSON is UTF-8; a charset parameter that says anything else is refused. */
    private static boolean isJson(MediaType type) {
        if (type == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(type) || type.isWildcardSubtype()) {
            return false;
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }
}
