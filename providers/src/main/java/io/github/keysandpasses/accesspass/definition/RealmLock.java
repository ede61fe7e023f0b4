package io.github.keysandpasses.accesspass.definition;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Makes the changes of a realm's rules wait for each other, until the request's transaction ends, and see what the last one left. */
final class RealmLock {

    private static final String NO_ATTRIBUTE = RealmLock.class.getName();

    private RealmLock() {}

    /** Waits at the realm's row. */
    static void take(KeycloakSession session, RealmModel realm) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update RealmEntity realm set realm.name = realm.name where realm.id = :id")
                .setParameter("id", realm.getId())
                .executeUpdate();
        readFromDatabase(realm);
    }

    /** A session that writes to a realm no longer asks the cache about it: nothing has the attribute that is removed here. */
    private static void readFromDatabase(RealmModel realm) {
        realm.removeAttribute(NO_ATTRIBUTE);
    }
}
