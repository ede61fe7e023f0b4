package io.github.keysandpasses.setup;

import jakarta.persistence.PersistenceException;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Runs a set-up or its undoing in a transaction of its own: all of it is done or nothing. Calls for the same realm wait for each
 * other at the realm's row, so that each reads its body and plans on what the one before it has left.
 */
public final class RealmSetupTransaction {

    /** How often it is tried: a call may still see the caches as they were before another one, and then collides with it. */
    private static final int MAX_TRIES = 3;

    private static final String NO_ATTRIBUTE = RealmSetupTransaction.class.getName();

    private final KeycloakSession session;
    private final String realmId;

    /** For the realm of {@code session}. */
    public RealmSetupTransaction(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Does the work and commits it. */
    public <T> T run(Function<RealmSetup, T> work) {
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

    private <T> T inOwnSession(KeycloakSession own, Function<RealmSetup, T> work) {
        own.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update RealmEntity realm set realm.name = realm.name where realm.id = :id")
                .setParameter("id", realmId)
                .executeUpdate();
        RealmModel realm = own.realms().getRealm(realmId);
        readFromDatabase(realm);
        own.getContext().setRealm(realm);
        return work.apply(new RealmSetup(own));
    }

    /**
     * The cache hears of another call's changes only after its lock is gone, and what it says of the record until then is old. A
     * session that writes to a realm no longer asks the cache about it: nothing has the attribute that is removed here.
     */
    private static void readFromDatabase(RealmModel realm) {
        realm.removeAttribute(NO_ATTRIBUTE);
    }
}
