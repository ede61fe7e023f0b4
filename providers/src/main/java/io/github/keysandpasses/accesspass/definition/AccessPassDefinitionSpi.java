package io.github.keysandpasses.accesspass.definition;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-definitions}: it makes definitions components of the realm. */
public final class AccessPassDefinitionSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-definitions";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AccessPassDefinitionProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return AccessPassDefinitionProviderFactory.class;
    }
}
