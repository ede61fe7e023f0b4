package io.github.keysandpasses.messaging.settings;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-messaging}: it makes the settings of messages a component of the realm. */
public final class MessagingSettingsSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-messaging";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MessagingSettingsProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return MessagingSettingsProviderFactory.class;
    }
}
