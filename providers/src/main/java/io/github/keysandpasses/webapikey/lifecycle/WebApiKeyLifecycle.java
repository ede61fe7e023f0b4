package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.PublishedSampleKeys;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.StorageId;

/**
 * Makes, imports, revokes and deletes Web API keys. Who may ask for it is decided before: here it is only decided whether it can
 * be done.
 */
public final class WebApiKeyLifecycle {

    /** The most keys one owner can have: Keycloak reads all of a user's credentials whenever one is added. */
    static final int MAX_KEYS_PER_OWNER = 100;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyStore store;
    private final InstantSource clock;

    /** The keys of the session's realm. */
    public WebApiKeyLifecycle(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = new WebApiKeyStore(session, realm);
        this.clock = new ServerClock();
    }

    /**
     * Makes a new key of our format.
     *
     * @return the key with its secret, or {@code NOT_CONFIGURED}, {@code KEY_OWNER_UNSUITABLE}, {@code KEY_OWNER_SERVICE_ACCOUNT},
     *     {@code KEY_LIMIT_REACHED}, {@code KEY_NAME_TAKEN}, or a refusal of the organisation
     */
    public Verdict<CreatedWebApiKey> create(UserModel owner, NewWebApiKey wanted) {
        return add(owner, wanted, WebApiKeyFormat.generate(new RandomNumbers()));
    }

    /**
     * Takes over a key that exists elsewhere.
     *
     * @param text the key in clear text: a legacy key, or one of ours
     * @return as for a new key, or {@code KEY_IMPORT_MALFORMED}, {@code KEY_IMPORT_PUBLISHED}, {@code KEY_IMPORT_DUPLICATE}
     */
    public Verdict<CreatedWebApiKey> importKey(UserModel owner, NewWebApiKey wanted, String text) {
        if (!(PresentedWebApiKey.parse(text) instanceof Verdict.Granted<PresentedWebApiKey> key)) {
            return Verdict.refused(RefusalReason.KEY_IMPORT_MALFORMED);
        }
        return PublishedSampleKeys.isForbiddenIn(realm.getName(), key.value())
                ? Verdict.refused(RefusalReason.KEY_IMPORT_PUBLISHED)
                : add(owner, wanted, key.value());
    }

    /** Finds a key of the realm. */
    public Verdict<StoredWebApiKey> find(String id) {
        return store.findById(id).map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_NOT_FOUND));
    }

    /** Revokes a key for good; it stays listed. Revoking again changes nothing, and answers false. */
    public boolean revoke(UserModel owner, StoredWebApiKey key, String reason) {
        return new CredentialAndRow(store).revoke(owner, key, clock.instant(), reason);
    }

    /** Deletes a key with its credential; nothing of it is left. */
    public void delete(UserModel owner, StoredWebApiKey key) {
        owner.credentialManager().removeStoredCredentialById(key.id());
    }

    private Verdict<CreatedWebApiKey> add(UserModel owner, NewWebApiKey wanted, PresentedWebApiKey secret) {
        if (!StorageId.isLocalStorage(owner.getId())) {
            return Verdict.refused(RefusalReason.KEY_OWNER_UNSUITABLE);
        }
        if (owner.getServiceAccountClientLink() != null) {
            return Verdict.refused(RefusalReason.KEY_OWNER_SERVICE_ACCOUNT);
        }
        Optional<KeyedHash> hash = session.getProvider(SecretsProvider.class).keyedHash();
        if (hash.isEmpty()) {
            return Verdict.refused(RefusalReason.NOT_CONFIGURED);
        }
        return new WebApiKeyOrganization(session)
                .of(owner, wanted.organization())
                .then(organizationId -> add(owner, wanted, organizationId.orElse(null), secret, hash.get()));
    }

    private Verdict<CreatedWebApiKey> add(
            UserModel owner,
            NewWebApiKey wanted,
            String organizationId,
            PresentedWebApiKey secret,
            KeyedHash keyedHash) {
        Optional<RefusalReason> refusal = collision(owner, wanted, secret, keyedHash);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        Instant now = clock.instant();
        String hash = keyedHash.hash(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), secret.reveal());
        StoredWebApiKey key = new StoredWebApiKey(
                KeycloakModelUtils.generateId(),
                owner.getId(),
                wanted.keyClass(),
                organizationId,
                now,
                wanted.expiresAt(),
                null,
                null);
        WebApiKeyCredential.Shown shown = new WebApiKeyCredential.Shown(secret.publicPrefix(), secret.isLegacy());
        new CredentialAndRow(store).add(owner, wanted.name(), shown, key, hash);
        return Verdict.granted(new CreatedWebApiKey(key, secret));
    }

    private Optional<RefusalReason> collision(
            UserModel owner, NewWebApiKey wanted, PresentedWebApiKey secret, KeyedHash keyedHash) {
        if (store.ofOwner(owner.getId()).count() >= MAX_KEYS_PER_OWNER) {
            return Optional.of(RefusalReason.KEY_LIMIT_REACHED);
        }
        boolean nameTaken = owner.credentialManager()
                .getStoredCredentialsStream()
                .anyMatch(credential -> wanted.name().text().equals(credential.getUserLabel()));
        if (nameTaken) {
            return Optional.of(RefusalReason.KEY_NAME_TAKEN);
        }
        return store.findByHash(keyedHash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), secret.reveal()))
                .map(existing -> RefusalReason.KEY_IMPORT_DUPLICATE);
    }
}
