package io.github.keysandpasses.webapikey.exchange;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.StoreManagers;

/**
 * The owner of a key as they are now. Keycloak keeps people of a directory in its cache for as long as the federation's cache
 * policy says, by default until somebody asks for them to be read anew; a key must not outlive its owner for that long.
 *
 * <p>So the directory is asked at each exchange, and only then. One that does not answer leaves its people without keys: Keycloak
 * takes them for disabled.
 */
final class KeyOwnerNow {

    private KeyOwnerNow() {}

    /** The user; null if there is none, or none any more. */
    static UserModel find(KeycloakSession session, RealmModel realm, String id) {
        UserModel user = session.users().getUserById(realm, id);
        if (user == null || user.getFederationLink() == null) {
            return user;
        }
        StoreManagers stores = (StoreManagers) session.getProvider(DatastoreProvider.class);
        return stores.userStorageManager().getUserById(realm, id);
    }
}
