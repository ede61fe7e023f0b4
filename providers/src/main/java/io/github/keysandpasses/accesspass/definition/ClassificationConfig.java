package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.Classification;
import java.util.Set;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** A classification as a component has it. */
final class ClassificationConfig {

    private static final Set<String> KNOWN = RuleKey.names(RuleKey.OF_CLASSIFICATION);

    private ClassificationConfig() {}

    /**
     * Reads a classification.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static Classification read(ComponentModel component) {
        ConfigReader config = new ConfigReader(component.getConfig(), KNOWN);
        return RuleComponents.withoutFault(new Classification(
                component.getId(),
                RuleComponents.name(component),
                RuleComponents.alternativeCode(component, config),
                config.text(RuleKey.DESCRIPTION).orElse(null),
                SettingsConfig.read(config)));
    }

    static MultivaluedHashMap<String, String> write(Classification classification) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        SettingsConfig.put(config, RuleKey.ALTERNATIVE_CODE, classification.alternativeCode());
        SettingsConfig.put(config, RuleKey.DESCRIPTION, classification.description());
        SettingsConfig.write(classification.settings(), config);
        return config;
    }
}
