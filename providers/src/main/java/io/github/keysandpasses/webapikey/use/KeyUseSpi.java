package io.github.keysandpasses.webapikey.use;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-key-use}: last use and use count of keys. */
public final class KeyUseSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-key-use";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return KeyUseProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return KeyUseProviderFactory.class;
    }
}
