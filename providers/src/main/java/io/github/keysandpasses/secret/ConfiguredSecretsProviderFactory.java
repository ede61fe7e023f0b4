package io.github.keysandpasses.secret;

import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Reads the server's secrets once, at start-up, from Keycloak's own configuration. A secret that is too short stops the start;
 * without any the server runs, and every key is refused.
 */
public final class ConfiguredSecretsProviderFactory implements SecretsProviderFactory {

    private static final Logger LOG = Logger.getLogger(ConfiguredSecretsProviderFactory.class);

    private Optional<KeyedHash> keyedHash = Optional.empty();

    @Override
    public String getId() {
        return "secrets";
    }

    @Override
    public void init(Config.Scope config) {
        SecretsSettings settings = SecretsSettings.from(config);
        keyedHash = settings.hashSecret().map(secret -> new KeyedHash(secret, settings.retiredHashSecrets()));
        if (keyedHash.isEmpty()) {
            LOG.warn("No hash secret: Web API keys can be neither created nor exchanged."
                    + " Set KC_SPI_KEYS_AND_PASSES__SECRETS__HASH_SECRET to at least 32 random characters.");
        }
    }

    @Override
    public SecretsProvider create(KeycloakSession session) {
        Optional<KeyedHash> hash = keyedHash;
        return new SecretsProvider() {
            @Override
            public Optional<KeyedHash> keyedHash() {
                return hash;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return SecretsSettings.properties();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
