package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.PublishedSampleKeys;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Makes, imports, changes, rotates, revokes and deletes Web API keys. Who may ask for it is decided before: here it is only
 * decided whether it can be done.
 */
public final class WebApiKeyLifecycle {

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
     * @return the key with its secret, or {@code NOT_CONFIGURED}, {@code KEY_OWNER_UNSUITABLE},
     *     {@code KEY_LIMIT_REACHED}, {@code KEY_NAME_TAKEN}, or a refusal of the organisation or the expiry
     */
    public Verdict<CreatedWebApiKey> create(KeyOwner owner, NewWebApiKey wanted) {
        Instant now = clock.instant();
        return WebApiKeySettings.of(realm)
                .expiryRule()
                .decide(now, wanted.expiry())
                .then(expiresAt -> add(
                        owner,
                        wanted,
                        KeyLife.from(now, expiresAt.orElse(null)),
                        WebApiKeyFormat.generate(new RandomNumbers())));
    }

    /**
     * Takes over a key that exists elsewhere. It expires only if that is said: whoever uses it knows nothing of our rules.
     *
     * @param text the key in clear text: a legacy key, or one of ours
     * @return as for a new key, or {@code KEY_IMPORT_MALFORMED}, {@code KEY_IMPORT_PUBLISHED}, {@code KEY_IMPORT_DUPLICATE}
     */
    public Verdict<CreatedWebApiKey> importKey(KeyOwner owner, NewWebApiKey wanted, String text) {
        if (!(PresentedWebApiKey.parse(text) instanceof Verdict.Granted<PresentedWebApiKey> key)) {
            return Verdict.refused(RefusalReason.KEY_IMPORT_MALFORMED);
        }
        if (PublishedSampleKeys.isForbiddenIn(realm.getName(), key.value())) {
            return Verdict.refused(RefusalReason.KEY_IMPORT_PUBLISHED);
        }
        Instant now = clock.instant();
        return importedExpiry(wanted.expiry(), now)
                .then(expiresAt -> add(owner, wanted, KeyLife.from(now, expiresAt.orElse(null)), key.value()));
    }

    /**
     * Takes over a key of which only the hash is left, as an export with hashes wrote it. It expires only if that is said.
     *
     * @return as for a new key, or {@code KEY_IMPORT_DUPLICATE}
     */
    public Verdict<StoredWebApiKey> takeOver(KeyOwner owner, NewWebApiKey wanted, HashedWebApiKey secret) {
        Instant now = clock.instant();
        return importedExpiry(wanted.expiry(), now)
                .then(expiresAt -> organization(owner, wanted)
                        .then(organizationId -> new KeyCreation(session, store)
                                .addHashed(
                                        owner,
                                        wanted,
                                        organizationId.orElse(null),
                                        KeyLife.from(now, expiresAt.orElse(null)),
                                        secret)));
    }

    private static Verdict<Optional<Instant>> importedExpiry(AskedExpiry asked, Instant now) {
        return asked.at() != null && !asked.at().isAfter(now)
                ? Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID)
                : Verdict.granted(Optional.ofNullable(asked.at()));
    }

    private Verdict<CreatedWebApiKey> add(
            KeyOwner owner, NewWebApiKey wanted, KeyLife life, PresentedWebApiKey secret) {
        return organization(owner, wanted)
                .then(organizationId ->
                        new KeyCreation(session, store).add(owner, wanted, organizationId.orElse(null), life, secret));
    }

    private Verdict<Optional<String>> organization(KeyOwner owner, NewWebApiKey wanted) {
        return KeyCreation.suitable(owner)
                .then(suitable -> new WebApiKeyOrganization(session).of(owner.user(), wanted.organization()));
    }

    /** Finds a key of the realm. */
    public Verdict<StoredWebApiKey> find(String id) {
        return store.findById(id).map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_NOT_FOUND));
    }

    /** The key that was made to follow this one, if there still is one. */
    public Optional<StoredWebApiKey> successorOf(StoredWebApiKey key) {
        return key.life().rotation().isRotated() ? store.successorOf(key.id()) : Optional.empty();
    }

    /**
     * Changes a key.
     *
     * @return the key as it is then, or {@code KEY_IS_REVOKED}, {@code KEY_NAME_TAKEN}, or a refusal of the expiry
     */
    public Verdict<StoredWebApiKey> change(UserModel owner, StoredWebApiKey key, KeyChange change) {
        return locked(key).then(now -> new KeyChanges(session, store).apply(owner, now, change, clock.instant()));
    }

    /**
     * Makes a successor with the same restrictions, and lets the key itself live on for a grace time.
     *
     * @return the successor with its secret, or {@code KEY_ROTATED_ALREADY}, {@code KEY_NOT_ROTATABLE}, {@code KEY_GRACE_INVALID},
     *     or a refusal as for a new key; after a refusal the transaction must be rolled back
     */
    public Verdict<CreatedWebApiKey> rotate(UserModel owner, StoredWebApiKey key, RotationRequest request) {
        return locked(key)
                .then(now -> new KeyRotationWork(session, store)
                        .rotate(new KeyOwner(owner, now.ownerKind()), now, request, clock.instant()));
    }

    /** The key as it is now, and as it stays until the request is over: others may have changed it since it was read. */
    public Verdict<StoredWebApiKey> locked(StoredWebApiKey key) {
        return store.lock(key.id()).map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_NOT_FOUND));
    }

    /** Revokes a key for good; it stays listed. Revoking again changes nothing, and answers false. */
    public boolean revoke(UserModel owner, StoredWebApiKey key, RevocationCause cause, String reason) {
        return new CredentialAndRow(session, store).revoke(owner, key, new Revocation(clock.instant(), cause, reason));
    }

    /** Deletes a key with its credential; nothing of it is left. */
    public void delete(UserModel owner, StoredWebApiKey key) {
        new OwnerCredentials(session).remove(owner, key.id());
    }
}
