package io.github.keysandpasses.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads a body that is to be one JSON object as a record. Strictly: a member the record does not have is a spelling mistake, and
 * {@code "5"} is no number. The fault says which member it is; of what was sent it repeats nothing but names of members.
 */
public final class StrictBody {

    private static final int LONGEST_NAME = 64;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** What was read: a value, or what is wrong. */
    public sealed interface Reading<T> {
        /** A body that is understood. */
        record Good<T>(T value) implements Reading<T> {}

        /** A body that is refused. */
        record Bad<T>(BodyFault fault) implements Reading<T> {}
    }

    private StrictBody() {}

    /**
     * Reads a body; nothing at all is an empty object.
     *
     * @param atMost how many bytes it may have
     * @throws java.io.UncheckedIOException if the connection breaks
     */
    public static <T> Reading<T> read(InputStream body, int atMost, Class<T> type) {
        byte[] bytes = StrictJson.bytes(body, atMost);
        if (bytes.length > atMost) {
            return bad("", "may have " + atMost + " bytes at most");
        }
        Optional<ObjectNode> json = isBlank(bytes) ? Optional.of(StrictJson.empty()) : StrictJson.object(bytes);
        return json.map(object -> read(object, type))
                .orElseGet(() -> bad("", "must be one JSON object in UTF-8, in which no member is named twice"));
    }

    private static <T> Reading<T> read(ObjectNode json, Class<T> type) {
        try {
            return new Reading.Good<>(JSON.treeToValue(json, type));
        } catch (UnrecognizedPropertyException e) {
            return bad(member(e), "is no member of this call");
        } catch (JsonMappingException e) {
            return bad(member(e), rule(e));
        } catch (JsonProcessingException e) {
            return bad("", "cannot be read");
        }
    }

    private static String member(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(printable(step.getFieldName()));
            }
        }
        return path.toString();
    }

    private static String printable(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "..." : name;
        return cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    private static String rule(JsonMappingException fault) {
        Class<?> wanted = wanted(fault);
        if (wanted == String.class) {
            return "must be a string";
        }
        if (wanted == Long.class || wanted == Integer.class || wanted == long.class || wanted == int.class) {
            return "must be a whole number";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "must be true or false";
        }
        return wanted != null && Collection.class.isAssignableFrom(wanted) ? "must be a list" : "must be an object";
    }

    private static Class<?> wanted(JsonMappingException fault) {
        if (fault instanceof MismatchedInputException mismatch) {
            return mismatch.getTargetType();
        }
        return fault.getCause() instanceof InputCoercionException overflow ? overflow.getTargetType() : null;
    }

    private static boolean isBlank(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).isBlank();
    }

    private static <T> Reading<T> bad(String member, String rule) {
        return new Reading.Bad<>(new BodyFault(member, rule));
    }
}
