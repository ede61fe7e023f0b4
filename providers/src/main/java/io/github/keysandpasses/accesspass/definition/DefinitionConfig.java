package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.AskingLimits;
import io.github.keysandpasses.domain.accesspass.format.AssignmentMessages;
import java.util.Set;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** A definition as a component has it. */
final class DefinitionConfig {

    private static final Set<String> KNOWN = RuleKey.names(RuleKey.OF_DEFINITION);

    private DefinitionConfig() {}

    /**
     * Reads a definition.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static AccessPassDefinition read(ComponentModel component) {
        ConfigReader config = new ConfigReader(component.getConfig(), KNOWN);
        AccessPassDefinition defaults = AccessPassDefinition.BUILT_IN;
        AccessPassDefinition read = new AccessPassDefinition(
                component.getId(),
                RuleComponents.name(component),
                RuleComponents.alternativeCode(component, config),
                config.text(RuleKey.DESCRIPTION).orElse(null),
                config.flag(RuleKey.EFFECTIVE, false),
                SettingsConfig.read(config),
                config.flag(RuleKey.REQUIRE_VERIFICATION, defaults.requireVerification()),
                config.whole(RuleKey.PENDING_REGISTRATION_DAYS, defaults.pendingRegistrationDays()),
                config.whole(RuleKey.MAX_PASSES_PER_ACCOUNT, defaults.maxPassesPerAccount()),
                config.flag(RuleKey.ALWAYS_ONE_PASS, defaults.alwaysOnePass()),
                config.flag(RuleKey.CREATE_WITH_ACCOUNT, defaults.createWithAccount()),
                config.flag(RuleKey.CREATE_WITH_PARTICIPANT, defaults.createWithParticipant()),
                messages(config),
                limits(config));
        return RuleComponents.withoutFault(read);
    }

    private static AssignmentMessages messages(ConfigReader config) {
        AssignmentMessages defaults = AssignmentMessages.DEFAULTS;
        return new AssignmentMessages(
                config.flag(RuleKey.MESSAGES_ASSIGNED_TO_ACCOUNT, defaults.assignedToAccount()),
                config.flag(RuleKey.MESSAGES_ASSIGNED_TO_PARTICIPANT, defaults.assignedToParticipant()));
    }

    private static AskingLimits limits(ConfigReader config) {
        AskingLimits defaults = AskingLimits.DEFAULTS;
        return new AskingLimits(
                config.whole(RuleKey.LIMITS_REGISTRATIONS_PER_SOURCE, defaults.registrationsPerSource()),
                config.whole(RuleKey.LIMITS_CODES_PER_SOURCE, defaults.codesPerSource()),
                config.whole(RuleKey.LIMITS_PHONE_CODES, defaults.phoneCodes()));
    }

    static MultivaluedHashMap<String, String> write(AccessPassDefinition definition) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        SettingsConfig.put(config, RuleKey.ALTERNATIVE_CODE, definition.alternativeCode());
        SettingsConfig.put(config, RuleKey.DESCRIPTION, definition.description());
        SettingsConfig.put(config, RuleKey.EFFECTIVE, definition.effective());
        SettingsConfig.write(definition.settings(), config);
        SettingsConfig.put(config, RuleKey.REQUIRE_VERIFICATION, definition.requireVerification());
        SettingsConfig.put(config, RuleKey.PENDING_REGISTRATION_DAYS, definition.pendingRegistrationDays());
        SettingsConfig.put(config, RuleKey.MAX_PASSES_PER_ACCOUNT, definition.maxPassesPerAccount());
        SettingsConfig.put(config, RuleKey.ALWAYS_ONE_PASS, definition.alwaysOnePass());
        SettingsConfig.put(config, RuleKey.CREATE_WITH_ACCOUNT, definition.createWithAccount());
        SettingsConfig.put(config, RuleKey.CREATE_WITH_PARTICIPANT, definition.createWithParticipant());
        AssignmentMessages messages = definition.messages();
        SettingsConfig.put(config, RuleKey.MESSAGES_ASSIGNED_TO_ACCOUNT, messages.assignedToAccount());
        SettingsConfig.put(config, RuleKey.MESSAGES_ASSIGNED_TO_PARTICIPANT, messages.assignedToParticipant());
        AskingLimits limits = definition.limits();
        SettingsConfig.put(config, RuleKey.LIMITS_REGISTRATIONS_PER_SOURCE, limits.registrationsPerSource());
        SettingsConfig.put(config, RuleKey.LIMITS_CODES_PER_SOURCE, limits.codesPerSource());
        SettingsConfig.put(config, RuleKey.LIMITS_PHONE_CODES, limits.phoneCodes());
        return config;
    }
}
