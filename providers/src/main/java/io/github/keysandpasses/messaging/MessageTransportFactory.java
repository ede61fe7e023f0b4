package io.github.keysandpasses.messaging;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes transports. Its id is what a realm's settings name. */
public interface MessageTransportFactory extends ProviderFactory<MessageTransport> {

    /** The channels it can serve. */
    Set<Channel> channels();

    /** Whether its transports are {@link CodeGateway}s. */
    default boolean makesCodes() {
        return false;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
