package io.github.keysandpasses.settings;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.component.ComponentFactory;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** Checks the settings of Web API keys, whoever writes them: our admin REST API, a realm file, Keycloak's components endpoint. */
public final class WebApiKeySettingsProviderFactory
        implements ComponentFactory<WebApiKeySettingsProvider, WebApiKeySettingsProvider> {

    /** The provider id in realm files. */
    public static final String ID = "crm-web-api-key-settings";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public WebApiKeySettingsProvider create(KeycloakSession session, ComponentModel model) {
        return () -> {};
    }

    @Override
    public void validateConfiguration(KeycloakSession session, RealmModel realm, ComponentModel model) {
        try {
            SettingsComponent.read(model);
        } catch (IllegalArgumentException e) {
            throw new ComponentValidationException(e.getMessage());
        }
        // The second one would be silently ignored.
        boolean another = SettingsComponent.find(realm)
                .filter(present -> !present.getId().equals(model.getId()))
                .isPresent();
        if (another) {
            throw new ComponentValidationException("The realm has settings of Web API keys already: change those");
        }
    }

    @Override
    public String getHelpText() {
        return "How long Web API keys live, who makes them, and how wrong ones are throttled.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.of(
                        SettingsKey.NUMBERS.stream().map(key -> property(key, ProviderConfigProperty.STRING_TYPE)),
                        SettingsKey.SWITCHES.stream().map(key -> property(key, ProviderConfigProperty.BOOLEAN_TYPE)),
                        Stream.of(property(
                                SettingsKey.SELF_SERVICE_SCOPES, ProviderConfigProperty.MULTIVALUED_STRING_TYPE)))
                .flatMap(properties -> properties)
                .toList();
    }

    private static ProviderConfigProperty property(String key, String type) {
        return new ProviderConfigProperty(key, key, null, type, null);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
