package io.github.keysandpasses.webapikey.lifecycle;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.UserCredentialStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.UserCache;

/**
 * The stored credentials of an owner of keys, whoever it is.
 *
 * <p>Keycloak's usual way to them is closed for service accounts, because it also checks passwords and the like, and a service
 * account must never log in by one. A key is no such credential: nothing in Keycloak accepts it for a login. So for them, and for
 * technical users, it is stored one floor below, where Keycloak itself stores it; whoever owns it, the credential goes with its
 * user.
 */
final class OwnerCredentials {

    private final KeycloakSession session;

    /** Those of owners in the session's realm. */
    OwnerCredentials(KeycloakSession session) {
        this.session = session;
    }

    /** Stores a new credential, and answers it as stored. */
    CredentialModel create(UserModel owner, CredentialModel credential) {
        return isOpen(owner)
                ? owner.credentialManager().createStoredCredential(credential)
                : below(owner).createCredential(realm(), owner, credential);
    }

    /** Overwrites a stored credential. */
    void update(UserModel owner, CredentialModel credential) {
        if (isOpen(owner)) {
            owner.credentialManager().updateStoredCredential(credential);
        } else {
            below(owner).updateCredential(realm(), owner, credential);
        }
    }

    /** Gives a stored credential another name. */
    void rename(UserModel owner, String id, String name) {
        CredentialModel credential = owner.credentialManager().getStoredCredentialById(id);
        credential.setUserLabel(name);
        update(owner, credential);
    }

    /** Removes a credential; false if there is none such. */
    boolean remove(UserModel owner, String id) {
        return isOpen(owner)
                ? owner.credentialManager().removeStoredCredentialById(id)
                : below(owner).removeStoredCredential(realm(), owner, id);
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private static boolean isOpen(UserModel owner) {
        return owner.getServiceAccountClientLink() == null;
    }

    /** The local storage of users; what the caches of all nodes know of the owner's credentials is forgotten. */
    private UserCredentialStore below(UserModel owner) {
        UserCache cache = session.getProvider(UserCache.class);
        if (cache != null) {
            cache.evict(realm(), owner);
        }
        return (UserCredentialStore) session.getProvider(UserProvider.class);
    }
}
