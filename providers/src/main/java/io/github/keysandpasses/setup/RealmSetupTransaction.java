package io.github.keysandpasses.setup;

import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs a set-up or its undoing in a transaction of its own: all of it is done or nothing. Calls for the same realm wait for each
 * other at the realm's row, so that each plans on what the one before it has left.
 */
public final class RealmSetupTransaction {

    /** How often it is tried: a call may still see the caches as they were before another one, and then collides with it. */
    private static final int MAX_TRIES = 3;

    private final KeycloakSession session;
    private final String realmId;

    /** For the realm of {@code session}. */
    public RealmSetupTransaction(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Does the work and commits it. */
    public SetupReport run(Function<RealmSetup, SetupReport> work) {
        for (int tries = 1; ; tries++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(), own -> inOwnSession(own, work));
            } catch (ModelDuplicateException | PersistenceException e) {
                if (tries == MAX_TRIES) {
                    throw e;
                }
            }
        }
    }

    private SetupReport inOwnSession(KeycloakSession own, Function<RealmSetup, SetupReport> work) {
        own.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update RealmEntity realm set realm.name = realm.name where realm.id = :id")
                .setParameter("id", realmId)
                .executeUpdate();
        own.getContext().setRealm(own.realms().getRealm(realmId));
        return work.apply(new RealmSetup(own));
    }
}
