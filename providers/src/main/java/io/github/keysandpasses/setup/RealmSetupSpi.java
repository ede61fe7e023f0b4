package io.github.keysandpasses.setup;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-setup}: it makes the record of a realm's set-up a component of the realm. */
public final class RealmSetupSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-setup";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return RealmSetupProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return RealmSetupProviderFactory.class;
    }
}
