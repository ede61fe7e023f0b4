package io.github.keysandpasses.accesspass.definition;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-classifications}: it makes classifications components of the realm. */
public final class ClassificationSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-classifications";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ClassificationProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ClassificationProviderFactory.class;
    }
}
