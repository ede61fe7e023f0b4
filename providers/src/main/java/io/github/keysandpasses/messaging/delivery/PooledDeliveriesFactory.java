package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.secret.RandomNumbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** One bounded pool for each transport, of which a realm has a share: a gateway that hangs keeps neither e-mail nor others waiting. */
public final class PooledDeliveriesFactory implements DeliveriesFactory {

    static final String WORKERS = "workers";
    static final String PLACES = "places";
    static final String SHARE = "share";
    static final int DEFAULT_WORKERS = 8;
    static final int DEFAULT_PLACES = 500;
    static final int DEFAULT_SHARE = 25;

    private static final Logger LOG = Logger.getLogger(PooledDeliveriesFactory.class);
    private static final int MAX_WORKERS = 64;
    private static final int MAX_PLACES = 10_000;
    private static final int MAX_SHARE = 100;

    private final Map<String, DeliveryPool> pools = new ConcurrentHashMap<>();
    private PoolSize size = new PoolSize(DEFAULT_WORKERS, DEFAULT_PLACES, DEFAULT_SHARE);

    @Override
    public String getId() {
        return "pooled";
    }

    @Override
    public void init(Config.Scope config) {
        size = new PoolSize(
                inRange(WORKERS, config.getInt(WORKERS, DEFAULT_WORKERS), MAX_WORKERS),
                inRange(PLACES, config.getInt(PLACES, DEFAULT_PLACES), MAX_PLACES),
                inRange(SHARE, config.getInt(SHARE, DEFAULT_SHARE), MAX_SHARE));
    }

    private static int inRange(String key, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "spi-keys-and-passes-deliveries--pooled--" + key + " must be from 1 to " + most);
        }
        return value;
    }

    @Override
    public Deliveries create(KeycloakSession session) {
        return new PooledDeliveries(session.getKeycloakSessionFactory(), this::pool);
    }

    private DeliveryPool pool(String transport) {
        return pools.computeIfAbsent(
                transport, id -> new DeliveryPool("keysandpasses-messages-" + id, size, new RandomNumbers()));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    /** Closed before what a last try needs. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class, MessageTransport.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(WORKERS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_WORKERS)
                .helpText("How many messages a transport delivers at once, 1 to 64.")
                .add()
                .property()
                .name(PLACES)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PLACES)
                .helpText("How many messages may wait for a transport, 1 to 10000; what comes then fails at once.")
                .add()
                .property()
                .name(SHARE)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_SHARE)
                .helpText("How much of a transport's workers and places one realm may have, 1 to 100 percent.")
                .add()
                .build();
    }

    @Override
    public void close() {
        pools.values().forEach(DeliveryPool::close);
        int lost = pools.values().stream().mapToInt(DeliveryPool::waiting).sum();
        if (lost > 0) {
            LOG.warnf("%d messages to customers were not delivered before the server was stopped", lost);
        }
    }
}
