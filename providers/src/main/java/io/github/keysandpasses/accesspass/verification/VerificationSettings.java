package io.github.keysandpasses.accesspass.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of the required action <em>verification code</em>.
 *
 * @param passes which passes a login waits for
 * @param changeAddress when people may change the address a code goes to
 * @param changeEmail whether the user's e-mail address changes with that of the pass, if both were the same
 * @param passCode when people choose a pass code in the same step
 */
record VerificationSettings(Passes passes, ChangeAddress changeAddress, boolean changeEmail, PassCode passCode) {

    static final String PASSES = "passes";
    static final String CHANGE_ADDRESS = "changeAddress";
    static final String CHANGE_EMAIL = "changeEmail";
    static final String PASS_CODE = "passCode";

    static final VerificationSettings DEFAULTS =
            new VerificationSettings(Passes.LOGIN, ChangeAddress.REGISTRATION, true, PassCode.MISSING);

    /** Which passes a login waits for. */
    enum Passes {
        /** The one it was made with. */
        LOGIN,
        /** Each one of the user. */
        ALL
    }

    /** When people may change the address. */
    enum ChangeAddress {
        NEVER,
        /** Only in the login in which they registered, and typed it themselves. */
        REGISTRATION,
        ALWAYS
    }

    /** When people choose a pass code. */
    enum PassCode {
        NEVER,
        /** Where the pass has none. */
        MISSING,
        /** Also where it has one, that staff chose for example. */
        ALWAYS
    }

    /**
     * Reads the settings of the required action; null if it has none.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static VerificationSettings of(RequiredActionConfigModel model) {
        return from(Optional.ofNullable(model)
                .map(RequiredActionConfigModel::getConfig)
                .orElse(Map.of()));
    }

    static VerificationSettings from(Map<String, String> config) {
        return new VerificationSettings(
                choice(config, PASSES, DEFAULTS.passes),
                choice(config, CHANGE_ADDRESS, DEFAULTS.changeAddress),
                isOn(config, CHANGE_EMAIL, DEFAULTS.changeEmail),
                choice(config, PASS_CODE, DEFAULTS.passCode));
    }

    private static boolean isOn(Map<String, String> config, String key, boolean usual) {
        String value = config.get(key);
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false, not " + value);
        }
        return value.equals("true");
    }

    private static <E extends Enum<E>> E choice(Map<String, String> config, String key, E usual) {
        String value = config.get(key);
        return value == null || value.isBlank()
                ? usual
                : Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                        .filter(one -> word(one).equals(value))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                key + " must be one of " + words(usual.getDeclaringClass()) + ", not " + value));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(VerificationSettings::word)
                .toList();
    }

    /** What the console shows. */
    static List<ProviderConfigProperty> properties() {
        return List.of(
                list(PASSES, DEFAULTS.passes),
                list(CHANGE_ADDRESS, DEFAULTS.changeAddress),
                property(CHANGE_EMAIL, ProviderConfigProperty.BOOLEAN_TYPE, DEFAULTS.changeEmail),
                list(PASS_CODE, DEFAULTS.passCode));
    }

    private static <E extends Enum<E>> ProviderConfigProperty list(String name, E usual) {
        ProviderConfigProperty property = property(name, ProviderConfigProperty.LIST_TYPE, word(usual));
        property.setOptions(words(usual.getDeclaringClass()));
        return property;
    }

    private static ProviderConfigProperty property(String name, String type, Object usual) {
        String key = "crmVerification." + name;
        return new ProviderConfigProperty(name, key + ".label", key + ".tooltip", type, usual);
    }
}
