package io.github.keysandpasses.domain.accesspass.format;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class of passes with settings of its own, which wholly replace those of the definition for its passes.
 *
 * @param id the classification's
 * @param name what people call it
 * @param alternativeCode its short name; the capital initials of the name where nobody chose another
 * @param description in words, or null
 * @param settings what the parts of its passes must be
 */
public record Classification(String id, String name, String alternativeCode, String description, PassSettings settings)
        implements NamedRule {

    public Classification {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(alternativeCode, "alternativeCode");
        Objects.requireNonNull(settings, "settings");
    }

    @Override
    public Optional<SettingFault> fault() {
        return Stream.concat(RuleName.faults(name, alternativeCode, description), SettingRanges.faults(settings))
                .findFirst();
    }
}
