package io.github.keysandpasses.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.common.util.MultivaluedHashMap;

/** The texts of a component's settings. What is left out has its default; what cannot be read is an error, never the default. */
public final class ConfigText {

    /** The usual spelling: Java takes "+7" and other scripts' digits, too, which nobody means. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private ConfigText() {}

    /**
     * A switch.
     *
     * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
     */
    public static boolean flag(MultivaluedHashMap<String, String> config, String key, boolean otherwise) {
        String value = config.getFirst(key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false");
        }
        return value == null ? otherwise : value.equals("true");
    }

    /**
     * A whole number of at most nine digits.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int whole(MultivaluedHashMap<String, String> config, String key, int otherwise) {
        Optional<String> value = Optional.ofNullable(config.getFirst(key));
        if (value.filter(text -> !WHOLE.matcher(text).matches()).isPresent()) {
            throw new IllegalArgumentException(key + " must be a whole number");
        }
        return value.map(Integer::parseInt).orElse(otherwise);
    }

    /** Writes a list; one without values is left out, as a realm file would. */
    public static void putAll(MultivaluedHashMap<String, String> config, String key, List<String> values) {
        if (!values.isEmpty()) {
            config.put(key, new ArrayList<>(values));
        }
    }
}
