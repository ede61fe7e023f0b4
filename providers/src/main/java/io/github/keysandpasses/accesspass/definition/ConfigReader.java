package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.component.ConfigText;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.MultivaluedHashMap;

/** Reads the settings of a component. What is left out has its default; what cannot be read is an error, never the default. */
final class ConfigReader {

    private static final int LONGEST_NAME = 64;

    private final MultivaluedHashMap<String, String> config;

    /**
     * @param known the settings there are
     * @throws IllegalArgumentException if the component has another setting, or two values for one
     */
    ConfigReader(MultivaluedHashMap<String, String> config, Set<String> known) {
        this.config = config;
        config.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(printable(key) + " is no setting");
        });
        config.forEach((key, values) -> {
            if (values != null && values.size() > 1) {
                throw new IllegalArgumentException(key + " must have one value");
            }
        });
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(config.getFirst(key));
    }

    int whole(String key, int otherwise) {
        return ConfigText.whole(config, key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return ConfigText.flag(config, key, otherwise);
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        E[] options = otherwise.getDeclaringClass().getEnumConstants();
        return text(key)
                .map(value -> Arrays.stream(options)
                        .filter(option -> option.name().equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(key + " must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(options).map(Enum::name).toList()))))
                .orElse(otherwise);
    }

    /** What an error can repeat: Keycloak takes braces and apostrophes in it for a pattern. */
    private static String printable(String key) {
        String cut = key.length() > LONGEST_NAME ? key.substring(0, LONGEST_NAME) : key;
        return cut.replaceAll("[^A-Za-z0-9._-]", "?");
    }
}
