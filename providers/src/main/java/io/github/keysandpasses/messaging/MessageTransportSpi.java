package io.github.keysandpasses.messaging;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code keys-and-passes-message-transport}: who wants to send messages by a way of their own adds a factory. */
public final class MessageTransportSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "keys-and-passes-message-transport";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MessageTransport.class;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return MessageTransportFactory.class;
    }
}
