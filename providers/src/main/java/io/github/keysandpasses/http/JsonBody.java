package io.github.keysandpasses.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.json.StrictJson;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A body: one small JSON object, or nothing at all, which reads as an object without members. Members nobody
 * asks for are ignored, as the CRM does.
 */
public final class JsonBody {

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @param maxBytes the most that is read of it
     * @return the body, or {@code BODY_TOO_LARGE}, {@code MEDIA_TYPE_UNSUPPORTED}, {@code BODY_MALFORMED}
     * @throws UncheckedIOException if the connection breaks
     */
    public static Verdict<JsonBody> parse(MediaType type, InputStream body, int maxBytes) {
        byte[] bytes = StrictJson.bytes(body, maxBytes);
        if (bytes.length > maxBytes) {
            return Verdict.refused(RefusalReason.BODY_TOO_LARGE);
        }
        if (bytes.length == 0) {
            return Verdict.granted(new JsonBody(StrictJson.empty()));
        }
        if (!isJson(type)) {
            return Verdict.refused(RefusalReason.MEDIA_TYPE_UNSUPPORTED);
        }
        return StrictJson.object(bytes)
                .map(object -> Verdict.granted(new JsonBody(object)))
                .orElseGet(() -> Verdict.refused(RefusalReason.BODY_MALFORMED));
    }

    /**
     * The texts among the members; those left out, null or empty stay away.
     *
     * @param maxLengths the members that are asked for, each with the most characters it may have
     * @return the texts by name, or {@code BODY_MALFORMED} for a member of another type, {@code PARAMETER_TOO_LONG}, {@code
     *     PARAMETER_MALFORMED} for control characters
     */
    public Verdict<Map<String, String>> texts(Map<String, Integer> maxLengths) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, Integer> asked : maxLengths.entrySet()) {
            Verdict<String> text = text(object.path(asked.getKey()), asked.getValue());
            if (text instanceof Verdict.Refused<String> refused) {
                return Verdict.refused(refused.reason());
            }
            texts.put(asked.getKey(), ((Verdict.Granted<String>) text).value());
        }
        texts.values().removeIf(String::isEmpty);
        return Verdict.granted(texts);
    }

    private static Verdict<String> text(JsonNode member, int maxLength) {
        if (member.isMissingNode() || member.isNull()) {
            return Verdict.granted("");
        }
        if (!member.isTextual()) {
            return Verdict.refused(RefusalReason.BODY_MALFORMED);
        }
        String text = member.textValue();
        if (text.length() > maxLength) {
            return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Verdict.refused(RefusalReason.PARAMETER_MALFORMED)
                : Verdict.granted(text);
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
