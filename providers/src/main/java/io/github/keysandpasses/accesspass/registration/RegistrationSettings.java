package io.github.keysandpasses.accesspass.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The settings of the form action.
 *
 * @param organization id or alias of the organisation that whoever registers joins; empty: none
 */
public record RegistrationSettings(Optional<String> organization) {

    /** The name of the setting with the organisation. */
    public static final String ORGANIZATION = "organization";

    static RegistrationSettings of(AuthenticatorConfigModel model) {
        return new RegistrationSettings(Optional.ofNullable(model)
                .map(AuthenticatorConfigModel::getConfig)
                .map((Map<String, String> config) -> config.get(ORGANIZATION))
                .filter(organization -> !organization.isBlank()));
    }

    /** What the console shows. */
    static List<ProviderConfigProperty> properties() {
        String key = "crmRegistration." + ORGANIZATION;
        return List.of(new ProviderConfigProperty(
                ORGANIZATION, key + ".label", key + ".tooltip", ProviderConfigProperty.STRING_TYPE, null));
    }
}
