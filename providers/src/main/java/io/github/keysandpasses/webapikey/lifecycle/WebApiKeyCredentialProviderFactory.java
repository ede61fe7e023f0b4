package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.schedule.ClusterTask;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Makes the {@link WebApiKeyCredentialProvider}. */
public final class WebApiKeyCredentialProviderFactory
        implements CredentialProviderFactory<WebApiKeyCredentialProvider> {

    static final String UNUSED_CHECK_SECONDS = "unused-check-interval-seconds";

    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private Duration unusedCheck = Duration.ofSeconds(HOUR);

    @Override
    public String getId() {
        return WebApiKeyCredential.TYPE;
    }

    @Override
    public void init(Config.Scope config) {
        int seconds = config.getInt(UNUSED_CHECK_SECONDS, HOUR);
        if (seconds < 1 || seconds > DAY) {
            throw new IllegalArgumentException("spi-credential--" + WebApiKeyCredential.TYPE + "--"
                    + UNUSED_CHECK_SECONDS + " must be from 1 to " + DAY);
        }
        unusedCheck = Duration.ofSeconds(seconds);
    }

    /** Keys nobody uses are revoked from time to time. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        TechnicalUserEnd.watch(factory);
        new ClusterTask("keys-and-passes-unused-keys", unusedCheck, new UnusedKeys(factory)::revoke).register(factory);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(UNUSED_CHECK_SECONDS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(HOUR)
                .helpText("Every how many seconds, 1 to 86400, Web API keys nobody uses are looked for and revoked.")
                .add()
                .build();
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new WebApiKeyCredentialProvider(session);
    }
}
