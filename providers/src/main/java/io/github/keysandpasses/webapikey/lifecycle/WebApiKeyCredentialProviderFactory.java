package io.github.keysandpasses.webapikey.lifecycle;

import java.time.Duration;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Makes the {@link WebApiKeyCredentialProvider}. */
public final class WebApiKeyCredentialProviderFactory
        implements CredentialProviderFactory<WebApiKeyCredentialProvider> {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    @Override
    public String getId() {
        return WebApiKeyCredential.TYPE;
    }

    /** Keys nobody uses are revoked from time to time; the first time is a while after the start, when there is more to do. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(
                        migrated.getFactory(),
                        session -> session.getProvider(TimerProvider.class)
                                .schedule(
                                        new UnusedKeys(migrated.getFactory()),
                                        FIRST_LOOK.toMillis(),
                                        UnusedKeys.INTERVAL.toMillis(),
                                        "keys-and-passes-unused-keys"));
            }
        });
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new WebApiKeyCredentialProvider(session);
    }
}
