package io.github.keysandpasses.settings;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-web-api-keys}: it makes the settings of Web API keys a component of the realm. */
public final class WebApiKeySettingsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-web-api-keys";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return WebApiKeySettingsProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return WebApiKeySettingsProviderFactory.class;
    }
}
