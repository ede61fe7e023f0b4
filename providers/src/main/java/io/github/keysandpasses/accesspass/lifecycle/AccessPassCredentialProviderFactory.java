package io.github.keysandpasses.accesspass.lifecycle;

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

/** Makes the {@link AccessPassCredentialProvider}, and has swept away what nobody comes back for. */
public final class AccessPassCredentialProviderFactory
        implements CredentialProviderFactory<AccessPassCredentialProvider> {

    static final String SWEEP_SECONDS = "sweep-interval-seconds";

    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private Duration interval = Duration.ofSeconds(HOUR);

    @Override
    public String getId() {
        return AccessPassCredential.TYPE;
    }

    @Override
    public void init(Config.Scope config) {
        int seconds = config.getInt(SWEEP_SECONDS, HOUR);
        if (seconds < 1 || seconds > DAY) {
            throw new IllegalArgumentException("spi-credential--" + AccessPassCredential.TYPE + "--" + SWEEP_SECONDS
                    + " must be from 1 to " + DAY);
        }
        interval = Duration.ofSeconds(seconds);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        new ClusterTask("keys-and-passes-ended-codes", interval, new EndedCodes(factory)::remove).register(factory);
        new ClusterTask("keys-and-passes-registrations", interval, new AbandonedRegistrations(factory)::remove)
                .register(factory);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SWEEP_SECONDS)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(HOUR)
                .helpText(
                        "Every how many seconds, 1 to 86400, codes that have ended and registrations that nobody verified are"
                                + " looked for and removed.")
                .add()
                .build();
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new AccessPassCredentialProvider(session);
    }
}
