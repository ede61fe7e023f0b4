package io.github.keysandpasses.accesspass.login;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of one step <em>authentication code</em> in a flow; read as {@link IdentifierPassCodeSettings} are.
 *
 * @param numeric whether authentication codes have digits only: phones then show the numeric keypad
 */
record AuthenticationCodeSettings(boolean numeric) {

    static final String NUMERIC = "numericAuthenticationCode";

    /**
     * Reads the settings of a step; null if it has none.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static AuthenticationCodeSettings of(AuthenticatorConfigModel model) {
        return from(Optional.ofNullable(model)
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of()));
    }

    static AuthenticationCodeSettings from(Map<String, String> config) {
        String value = config.getOrDefault(NUMERIC, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(NUMERIC + " must be true or false, not " + value);
        }
        return new AuthenticationCodeSettings(value.equals("true"));
    }

    /** What the console shows. */
    static List<ProviderConfigProperty> properties() {
        String key = "crmPassLogin." + NUMERIC;
        return List.of(new ProviderConfigProperty(
                NUMERIC, key + ".label", key + ".tooltip", ProviderConfigProperty.BOOLEAN_TYPE, "false"));
    }
}
