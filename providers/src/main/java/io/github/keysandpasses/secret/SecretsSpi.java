package io.github.keysandpasses.secret;

import io.github.keysandpasses.compatibility.StartUpCheck;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/**
 * The SPI {@code keys-and-passes}: it exists so that the server's secrets are configured the way all of Keycloak is, from its
 * options, its environment or its keystore ({@code --config-keystore}).
 */
public final class SecretsSpi implements Spi {

    /** Keycloak makes its SPIs before anything else of ours: the place to see whether this is a Keycloak we can run on. */
    public SecretsSpi() {
        StartUpCheck.once();
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SecretsProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<SecretsProvider>> getProviderFactoryClass() {
        return SecretsProviderFactory.class;
    }
}
