package io.github.keysandpasses.accesspass.login;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of one step <em>identifier + pass code</em> in a flow. Keycloak lets nobody check them when they are saved: a value
 * that cannot be read ends the login with an error that names it, and is never replaced.
 *
 * @param twoPages whether the identifier is asked for first, on a page of its own
 * @param identifier what people type as identifier
 * @param numericPassCode whether pass codes have digits only
 * @param forgotPassCode whether who forgot their pass code can choose another one, by a code that is sent to them
 */
record IdentifierPassCodeSettings(
        boolean twoPages, Keyboard identifier, boolean numericPassCode, boolean forgotPassCode) {

    static final String TWO_PAGES = "twoPages";
    static final String IDENTIFIER = "identifier";
    static final String NUMERIC_PASS_CODE = "numericPassCode";
    static final String FORGOT_PASS_CODE = "forgotPassCode";

    static final IdentifierPassCodeSettings DEFAULTS =
            new IdentifierPassCodeSettings(false, Keyboard.RULES, false, true);

    /** Which keyboard a phone shows for a field. It changes nothing of what is accepted. */
    enum Keyboard {
        /** The one that fits what the realm's Definition and classifications let an identifier be. */
        RULES,
        TEXT,
        EMAIL,
        NUMERIC,
        TEL;

        /** The word for it in the settings and, but for the rules, in HTML's attribute inputmode. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Keyboard of(String word) {
            return Arrays.stream(values())
                    .filter(keyboard -> keyboard.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException(IDENTIFIER + " must be one of " + words() + ", not " + word));
        }

        private static List<String> words() {
            return Arrays.stream(values()).map(Keyboard::word).toList();
        }
    }

    /**
     * Reads the settings of a step; null if it has none.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static IdentifierPassCodeSettings of(AuthenticatorConfigModel model) {
        return from(Optional.ofNullable(model)
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of()));
    }

    static IdentifierPassCodeSettings from(Map<String, String> config) {
        return new IdentifierPassCodeSettings(
                bool(config, TWO_PAGES, "false"),
                Keyboard.of(config.getOrDefault(IDENTIFIER, DEFAULTS.identifier.word())),
                bool(config, NUMERIC_PASS_CODE, "false"),
                bool(config, FORGOT_PASS_CODE, "true"));
    }

    private static boolean bool(Map<String, String> config, String key, String usual) {
        String value = config.getOrDefault(key, usual);
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(key + " must be true or false, not " + value);
        }
        return value.equals("true");
    }

    /** What the console shows. */
    static List<ProviderConfigProperty> properties() {
        ProviderConfigProperty keyboard =
                property(IDENTIFIER, ProviderConfigProperty.LIST_TYPE, DEFAULTS.identifier.word());
        keyboard.setOptions(Keyboard.words());
        return List.of(
                property(TWO_PAGES, ProviderConfigProperty.BOOLEAN_TYPE, "false"),
                keyboard,
                property(NUMERIC_PASS_CODE, ProviderConfigProperty.BOOLEAN_TYPE, "false"),
                property(FORGOT_PASS_CODE, ProviderConfigProperty.BOOLEAN_TYPE, "true"));
    }

    private static ProviderConfigProperty property(String name, String type, String defaultValue) {
        String key = "crmPassLogin." + name;
        return new ProviderConfigProperty(name, key + ".label", key + ".tooltip", type, defaultValue);
    }
}
