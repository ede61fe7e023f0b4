package io.github.keysandpasses.messaging.delivery;

import org.keycloak.provider.ProviderFactory;

/** Makes what delivers messages. */
public interface DeliveriesFactory extends ProviderFactory<Deliveries> {}
