package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Changes name, switch, expiry and restrictions of a key that is not revoked. */
final class KeyChanges {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyStore store;

    KeyChanges(KeycloakSession session, WebApiKeyStore store) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = store;
    }

    Verdict<StoredWebApiKey> apply(UserModel owner, StoredWebApiKey key, KeyChange change, Instant now) {
        if (key.life().revocation() != null) {
            return Verdict.refused(RefusalReason.KEY_IS_REVOKED);
        }
        if (change.name().filter(name -> isTaken(owner, key, name)).isPresent()) {
            return Verdict.refused(RefusalReason.KEY_NAME_TAKEN);
        }
        return expiry(key, change, now).then(expiresAt -> {
            StoredWebApiKey changed = changed(key, change, expiresAt.orElse(null));
            new CredentialAndRow(session, store).update(owner, changed);
            change.name().ifPresent(name -> new OwnerCredentials(session).rename(owner, key.id(), name.text()));
            return Verdict.granted(changed);
        });
    }

    private Verdict<Optional<Instant>> expiry(StoredWebApiKey key, KeyChange change, Instant now) {
        return change.expiry().isSaid()
                ? WebApiKeySettings.of(realm).expiryRule().decide(now, change.expiry())
                : Verdict.granted(Optional.ofNullable(key.life().expiresAt()));
    }

    private static StoredWebApiKey changed(StoredWebApiKey key, KeyChange change, Instant expiresAt) {
        KeyLife life = key.life();
        boolean enabled = change.enabled().orElse(life.enabled());
        String reason = change.enabled().isPresent() ? change.reason() : life.disabledReason();
        return new StoredWebApiKey(
                key.id(),
                key.ownerId(),
                key.ownerKind(),
                key.keyClass(),
                key.organizationId(),
                key.publicPrefix(),
                key.legacy(),
                new KeyLife(
                        life.createdAt(),
                        expiresAt,
                        enabled,
                        enabled ? null : reason,
                        life.revocation(),
                        life.rotation()),
                change.restrictions().orElse(key.restrictions()),
                key.use());
    }

    private static boolean isTaken(UserModel owner, StoredWebApiKey key, WebApiKeyName name) {
        CredentialModel own = owner.credentialManager().getStoredCredentialById(key.id());
        return !name.text().equals(own.getUserLabel()) && new OwnedNames(owner).has(name);
    }
}
