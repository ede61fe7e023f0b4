package io.github.keysandpasses.webapikey.use;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.timer.TimerProvider;

/**
 * Collects the uses of keys in memory and writes them every so many seconds, and once more when the server is stopped. A server
 * that is killed loses the uses of one such time.
 */
public final class CollectedKeyUseProviderFactory implements KeyUseProviderFactory {

    static final String FLUSH_SECONDS = "flush-interval-seconds";
    static final int DEFAULT_FLUSH_SECONDS = 30;

    private static final String TASK = "keys-and-passes-key-use";
    private static final int MAX_FLUSH_SECONDS = 3600;

    private final CollectedUses collected = new CollectedUses();
    private Duration interval = Duration.ofSeconds(DEFAULT_FLUSH_SECONDS);
    private UseWriter writer;

    @Override
    public String getId() {
        return "collected";
    }

    @Override
    public void init(Config.Scope config) {
        int seconds = config.getInt(FLUSH_SECONDS, DEFAULT_FLUSH_SECONDS);
        if (seconds < 1 || seconds > MAX_FLUSH_SECONDS) {
            throw new IllegalArgumentException("spi-keys-and-passes-key-use--collected--" + FLUSH_SECONDS
                    + " must be from 1 to " + MAX_FLUSH_SECONDS);
        }
        interval = Duration.ofSeconds(seconds);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        writer = new UseWriter(factory, collected);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::schedule);
            }
        });
    }

    private void schedule(KeycloakSession session) {
        session.getProvider(TimerProvider.class).schedule(writer::write, interval.toMillis(), TASK);
    }

    @Override
    public KeyUseProvider create(KeycloakSession session) {
        return new KeyUseProvider() {
            @Override
            public void used(String keyId, Instant when) {
                collected.add(keyId, when);
            }

            @Override
            public void close() {}
        };
    }

    /** Closed before the database is: what was collected is still written. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FLUSH_SECONDS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_FLUSH_SECONDS)
                .helpText("Every how many seconds, 1 to 3600, last use and use count of Web API keys are written.")
                .add()
                .build();
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.write();
        }
    }
}
