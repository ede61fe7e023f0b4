package io.github.keysandpasses.messaging.delivery;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-deliveries}: the threads that deliver messages. */
public final class DeliveriesSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "keys-and-passes-deliveries";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Deliveries.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return DeliveriesFactory.class;
    }
}
