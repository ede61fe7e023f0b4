package io.github.keysandpasses.storage.accesspass;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** The user-defined fields of a pass as their column keeps them: JSON, null for none. */
final class UserDefinedText {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private UserDefinedText() {}

    static String of(Map<String, Object> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        try {
            return JsonSerialization.writeValueAsString(fields);
        } catch (IOException e) {
            throw new IllegalStateException("User-defined fields cannot be written", e);
        }
    }

    static Map<String, Object> read(String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            return JsonSerialization.readValue(text, FIELDS);
        } catch (IOException e) {
            throw new IllegalStateException("User-defined fields cannot be read", e);
        }
    }
}
