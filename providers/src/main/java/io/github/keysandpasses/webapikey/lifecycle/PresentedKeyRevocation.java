package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Ends a key for whoever presents it: a key that somebody found must not be good until its owner is found too. Nothing else is
 * asked for, so a key of any class and in any state can be ended; only one that is revoked already stays as it is.
 */
public final class PresentedKeyRevocation {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyStore store;
    private final ExchangeAudit audit;

    /**
     * For the keys of the session's realm.
     *
     * @param audit told of the key and its owner; the outcome is the door's to report
     */
    public PresentedKeyRevocation(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.store = new WebApiKeyStore(session, realm);
        this.audit = audit;
    }

    /** Ends the key. The answer is what it was before, or {@code NOT_CONFIGURED}, {@code KEY_UNKNOWN}, {@code KEY_REVOKED}. */
    public Verdict<StoredWebApiKey> revoke(PresentedWebApiKey presented) {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(hash -> find(hash, presented).then(this::end))
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    private Verdict<StoredWebApiKey> find(KeyedHash hash, PresentedWebApiKey presented) {
        return store.findByHash(hash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), presented.reveal()))
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.KEY_UNKNOWN));
    }

    private Verdict<StoredWebApiKey> end(StoredWebApiKey key) {
        audit.key(key);
        Optional<UserModel> owner = Optional.ofNullable(session.users().getUserById(realm, key.ownerId()));
        owner.ifPresent(audit::owner);
        Revocation revocation = new Revocation(new ServerClock().instant(), RevocationCause.PRESENTED, null);
        // An owner whom the directory no longer has still has a row here, and the row decides.
        boolean ended = owner.map(user -> new CredentialAndRow(session, store).revoke(user, key, revocation))
                .orElseGet(() -> store.revoke(key.id(), revocation));
        if (ended) {
            audit.ended(revocation.cause());
        }
        return ended ? Verdict.granted(key) : Verdict.refused(RefusalReason.KEY_REVOKED);
    }
}
