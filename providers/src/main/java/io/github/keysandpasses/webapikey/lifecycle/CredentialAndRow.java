package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.io.IOException;
import java.time.Instant;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/** A key is stored twice, as a credential for the consoles and as the row that decides: here both are written together. */
final class CredentialAndRow {

    private final WebApiKeyStore store;

    CredentialAndRow(WebApiKeyStore store) {
        this.store = store;
    }

    /** Stores a key; the answer is its credential. Two of one name or hash are a {@code ModelDuplicateException}. */
    CredentialModel add(
            UserModel owner, WebApiKeyName name, WebApiKeyCredential.Shown shown, StoredWebApiKey key, String hash) {
        CredentialModel credential =
                owner.credentialManager().createStoredCredential(WebApiKeyCredential.model(name, shown, key, hash));
        store.add(key, hash);
        return credential;
    }

    /** Revokes a key in both places; false if it was revoked already. */
    boolean revoke(UserModel owner, StoredWebApiKey key, Instant now, String reason) {
        if (!store.revoke(key.id(), now, reason)) {
            return false;
        }
        CredentialModel credential = owner.credentialManager().getStoredCredentialById(key.id());
        try {
            WebApiKeyCredential.revoke(credential, now, reason);
        } catch (IOException e) {
            throw new IllegalStateException("The credential of a key cannot be read", e);
        }
        owner.credentialManager().updateStoredCredential(credential);
        return true;
    }
}
