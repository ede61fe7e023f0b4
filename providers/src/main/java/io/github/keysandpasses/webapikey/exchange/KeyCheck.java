package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.PublishedSampleKeys;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.VerifiedWebApiKey;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.token.KeyCut;
import java.time.InstantSource;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What every door asks about a presented key: is it one of ours and good, may this client present it from here, is its owner
 * good. What it opens is asked later.
 */
final class KeyCheck {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ExchangeAudit audit;
    private final InstantSource clock;

    KeyCheck(KeycloakSession session, ExchangeAudit audit) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.audit = audit;
        this.clock = new ServerClock();
    }

    /** The key and its owner, or why not. */
    Verdict<CheckedKey> check(ClientModel client, PresentedWebApiKey presented) {
        return keyedHash()
                .then(hash -> find(hash, presented))
                .then(key -> key.verdictAt(
                        clock.instant(), WebApiKeySettings.of(realm).unusedLimit()))
                .then(key -> presentedRightly(client, key))
                .then(key -> KeyCut.of(realm, key.restrictions())
                        .then(cut -> owner(key).then(owner -> Verdict.granted(new CheckedKey(key, cut, owner)))));
    }

    private Verdict<KeyedHash> keyedHash() {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.NOT_CONFIGURED));
    }

    private Verdict<StoredWebApiKey> find(KeyedHash hash, PresentedWebApiKey presented) {
        if (PublishedSampleKeys.isForbiddenIn(realm.getName(), presented)) {
            return Verdict.refused(RefusalReason.KEY_PUBLISHED_SAMPLE);
        }
        Optional<StoredWebApiKey> found = new WebApiKeyStore(session, realm)
                .findByHash(hash.candidates(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), presented.reveal()));
        found.ifPresent(audit::key);
        return found.map(Verdict::granted).orElse(Verdict.refused(RefusalReason.KEY_UNKNOWN));
    }

    /** The client that presents the key, and where it does so: Keycloak's proxy settings say which address counts. */
    private Verdict<VerifiedWebApiKey> presentedRightly(ClientModel client, VerifiedWebApiKey key) {
        String address = session.getContext().getConnection().getRemoteAddr();
        return key.restrictions().presentedBy(client.getId(), address).then(good -> Verdict.granted(key));
    }

    private Verdict<UserModel> owner(VerifiedWebApiKey key) {
        UserModel owner = KeyOwnerNow.find(session, realm, key.ownerId());
        if (owner == null) {
            return Verdict.refused(RefusalReason.OWNER_MISSING);
        }
        audit.owner(owner);
        if (!owner.isEnabled()) {
            return Verdict.refused(RefusalReason.OWNER_DISABLED);
        }
        return PendingActions.of(realm, owner)
                ? Verdict.refused(RefusalReason.OWNER_ACTIONS_PENDING)
                : Verdict.granted(owner);
    }
}
