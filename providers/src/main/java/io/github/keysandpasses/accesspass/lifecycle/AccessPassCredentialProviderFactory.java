package io.github.keysandpasses.accesspass.lifecycle;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/** Makes the {@link AccessPassCredentialProvider}, and has codes swept away that ended. */
public final class AccessPassCredentialProviderFactory
        implements CredentialProviderFactory<AccessPassCredentialProvider> {

    @Override
    public String getId() {
        return AccessPassCredential.TYPE;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(
                        migrated.getFactory(), session -> schedule(session, migrated.getFactory()));
            }
        });
    }

    private static void schedule(KeycloakSession session, KeycloakSessionFactory factory) {
        session.getProvider(TimerProvider.class)
                .schedule(new EndedCodes(factory), EndedCodes.INTERVAL.toMillis(), EndedCodes.TASK);
    }

    @Override
    public CredentialProvider<?> create(KeycloakSession session) {
        return new AccessPassCredentialProvider(session);
    }
}
