package io.github.keysandpasses.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a body that is to be one JSON object as a record, by {@link StrictRecords}. The fault says which member is wrong and what
 * it must be.
 */
public final class StrictBody {

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
            return new Reading.Good<>(StrictRecords.read(json, type));
        } catch (UnrecognizedPropertyException e) {
            return bad(StrictRecords.member(e), "is no member of this call");
        } catch (JsonMappingException e) {
            return bad(StrictRecords.member(e), rule(e));
        } catch (JsonProcessingException e) {
            return bad("", "cannot be read");
        }
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
        if (wanted != null && wanted.isEnum()) {
            return "must be one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
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
