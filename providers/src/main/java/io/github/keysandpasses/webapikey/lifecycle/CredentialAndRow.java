package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.io.IOException;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A key is stored twice, as a credential for the consoles and as the row that decides: here both are written together. */
final class CredentialAndRow {

    private static final Logger LOG = Logger.getLogger(CredentialAndRow.class);

    private final OwnerCredentials credentials;
    private final WebApiKeyStore store;

    CredentialAndRow(KeycloakSession session, WebApiKeyStore store) {
        this.credentials = new OwnerCredentials(session);
        this.store = store;
    }

    /** Stores a key; the answer is its credential. Two of one name or hash are a {@code ModelDuplicateException}. */
    CredentialModel add(UserModel owner, WebApiKeyName name, StoredWebApiKey key, String hash) {
        CredentialModel credential = credentials.create(owner, WebApiKeyCredential.model(name, key, hash));
        store.add(key, hash);
        return credential;
    }

    /** Writes what a key has become, in both places. */
    void update(UserModel owner, StoredWebApiKey key) {
        store.update(key);
        rewrite(owner, key);
    }

    /**
     * Revokes a key in both places; false if it was revoked already. The row decides: a credential that cannot be rewritten keeps
     * no key alive.
     */
    boolean revoke(UserModel owner, StoredWebApiKey key, Revocation revocation) {
        if (!store.revoke(key.id(), revocation)) {
            return false;
        }
        store.findById(key.id()).ifPresent(revoked -> rewriteIfPossible(owner, revoked));
        return true;
    }

    /** Notes in both places that a successor was made; false if somebody was faster. */
    boolean rotate(UserModel owner, StoredWebApiKey key, Instant now, Instant graceEndsAt) {
        if (!store.rotate(key.id(), now, graceEndsAt)) {
            return false;
        }
        store.findById(key.id()).ifPresent(rotated -> rewrite(owner, rotated));
        return true;
    }

    private void rewriteIfPossible(UserModel owner, StoredWebApiKey key) {
        try {
            rewrite(owner, key);
        } catch (RuntimeException e) {
            // Its message and its cause are left out: they may quote the hidden data.
            LOG.warnf(
                    "The Web API key %s is revoked, but its credential could not be rewritten (%s)",
                    key.id(), e.getClass().getSimpleName());
        }
    }

    private void rewrite(UserModel owner, StoredWebApiKey key) {
        CredentialModel credential = owner.credentialManager().getStoredCredentialById(key.id());
        if (credential == null) {
            throw new IllegalStateException("A key has no credential");
        }
        try {
            WebApiKeyCredential.rewrite(credential, key);
        } catch (IOException e) {
            throw new IllegalStateException("The credential of a key cannot be read", e);
        }
        credentials.update(owner, credential);
    }
}
