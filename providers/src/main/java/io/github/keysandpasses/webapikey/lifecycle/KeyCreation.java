package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.StorageId;

/** Stores a key that did not exist here before: new, imported, or the successor of another one. */
final class KeyCreation {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyStore store;

    KeyCreation(KeycloakSession session, WebApiKeyStore store) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = store;
    }

    /** Grants an owner that can have keys at all. */
    static Verdict<KeyOwner> suitable(KeyOwner owner) {
        if (!StorageId.isLocalStorage(owner.user().getId())) {
            return Verdict.refused(RefusalReason.KEY_OWNER_UNSUITABLE);
        }
        return Verdict.granted(owner);
    }

    /**
     * Stores a key.
     *
     * @param organizationId the id of the organisation it is for, or null
     * @param life from when until when it is good; decided
     */
    Verdict<CreatedWebApiKey> add(
            KeyOwner owner, NewWebApiKey wanted, String organizationId, KeyLife life, PresentedWebApiKey secret) {
        return keyedHash()
                .then(hash -> addHashed(owner, wanted, organizationId, life, hashed(secret, hash)))
                .then(stored -> Verdict.granted(new CreatedWebApiKey(stored, secret)));
    }

    /** The same for a key of which only the hash is known. */
    Verdict<StoredWebApiKey> addHashed(
            KeyOwner owner, NewWebApiKey wanted, String organizationId, KeyLife life, HashedWebApiKey secret) {
        return suitable(owner).then(suitable -> {
            Optional<RefusalReason> collision = collision(owner, wanted, secret);
            return collision.isPresent()
                    ? Verdict.refused(collision.get())
                    : Verdict.granted(store(owner, wanted, organizationId, life, secret));
        });
    }

    private HashedWebApiKey hashed(PresentedWebApiKey secret, KeyedHash keyedHash) {
        List<String> hashes = keyedHash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), secret.reveal());
        return new HashedWebApiKey(hashes.get(0), hashes, secret.publicPrefix());
    }

    private Verdict<KeyedHash> keyedHash() {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    private StoredWebApiKey store(
            KeyOwner owner, NewWebApiKey wanted, String organizationId, KeyLife life, HashedWebApiKey secret) {
        StoredWebApiKey key = new StoredWebApiKey(
                KeycloakModelUtils.generateId(),
                owner.user().getId(),
                owner.kind(),
                wanted.keyClass(),
                organizationId,
                secret.publicPrefix(),
                secret.isLegacy(),
                life,
                wanted.restrictions(),
                KeyUse.NONE);
        new CredentialAndRow(session, store).add(owner.user(), wanted.name(), key, secret.hash());
        return key;
    }

    private Optional<RefusalReason> collision(KeyOwner owner, NewWebApiKey wanted, HashedWebApiKey secret) {
        int ceiling = WebApiKeySettings.of(realm).maxKeysPerOwner();
        if (store.countOfOwner(owner.user().getId()) >= ceiling) {
            return Optional.of(RefusalReason.KEY_LIMIT_REACHED);
        }
        if (new OwnedNames(owner.user()).has(wanted.name())) {
            return Optional.of(RefusalReason.KEY_NAME_TAKEN);
        }
        return store.findByHash(secret.hashes()).map(existing -> RefusalReason.KEY_IMPORT_DUPLICATE);
    }
}
