package io.github.keysandpasses.accesspass.definition;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** Makes the changes of a realm's rules wait for each other, until the request's transaction ends, and see what the last one left. */
final class RealmLock {

    private static final String NO_ATTRIBUTE = RealmLock.class.getName();

    private RealmLock() {}

    /** Waits at the realm's row. */
    static void take(KeycloakSession session, RealmModel realm) {
        EntityManager entityManager =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        // What was read before the wait is not what is there after it.
        entityManager.flush();
        entityManager.clear();
        entityManager.find(RealmEntity.class, realm.getId(), LockModeType.PESSIMISTIC_WRITE);
        readFromDatabase(realm);
    }

    /** A session that writes to a realm no longer asks the cache about it: nothing has the attribute that is removed here. */
    private static void readFromDatabase(RealmModel realm) {
        realm.removeAttribute(NO_ATTRIBUTE);
    }
}
