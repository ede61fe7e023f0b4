package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Makes the key of an entry that is not there yet, as one made alone. */
final class EntryCreation {

    private static final Set<KeyState> ENDED = Set.of(KeyState.REVOKED, KeyState.ROTATED_OUT);
    private static final KeyChange SWITCHED_OFF =
            new KeyChange(Optional.empty(), Optional.of(false), null, AskedExpiry.USUAL, Optional.empty());

    private final WebApiKeyStore store;
    private final WebApiKeyLifecycle lifecycle;
    private final RestrictionNames names;
    private final EntrySecret secrets;
    private final DocumentRights rights;
    private final PlannedKeys planned;

    EntryCreation(
            KeycloakSession session,
            WebApiKeyStore store,
            EntrySecret secrets,
            DocumentRights rights,
            PlannedKeys planned) {
        this.store = store;
        this.lifecycle = new WebApiKeyLifecycle(session);
        this.names = new RestrictionNames(session.getContext().getRealm());
        this.secrets = secrets;
        this.rights = rights;
        this.planned = planned;
    }

    /** Makes it, or says why not. */
    Verdict<ImportedKey> create(DocumentEntry entry, KeyOwner owner) {
        DocumentKey key = entry.key();
        if (key.state() != null && ENDED.contains(key.state())) {
            return Verdict.refused(RefusalReason.KEY_IS_REVOKED);
        }
        if (key.secret() == null || !key.secret().namesOne()) {
            return Verdict.refused(RefusalReason.KEY_DOCUMENT_SECRET_MISSING);
        }
        return wanted(key)
                .then(wanted -> rights.create(owner.user(), wanted.restrictions())
                        .then(allowed -> planned.room(owner.user().getId(), store::countOfOwner))
                        .then(room -> make(entry, owner, wanted)));
    }

    private Verdict<NewWebApiKey> wanted(DocumentKey key) {
        return WebApiKeyName.parse(key.name())
                .then(name -> keyClass(key.keyClass())
                        .then(keyClass -> AskedExpiry.parse(key.expiresAt(), key.neverExpires())
                                .then(expiry -> restrictions(key.restrictions())
                                        .then(restrictions -> Verdict.granted(new NewWebApiKey(
                                                name, keyClass, key.organization(), expiry, restrictions))))));
    }

    private Verdict<KeyRestrictions> restrictions(DocumentRestrictions restrictions) {
        return restrictions == null ? Verdict.granted(KeyRestrictions.NONE) : names.read(restrictions.asked());
    }

    private static Verdict<KeyClass> keyClass(String text) {
        return text == null
                ? Verdict.granted(KeyClass.SYSTEMIC)
                : Arrays.stream(KeyClass.values())
                        .filter(known -> known.name().equals(text))
                        .findFirst()
                        .map(Verdict::granted)
                        .orElse(Verdict.refused(RefusalReason.KEY_CLASS_INVALID));
    }

    private Verdict<ImportedKey> make(DocumentEntry entry, KeyOwner owner, NewWebApiKey wanted) {
        DocumentSecret secret = entry.key().secret();
        if (secret.hash() != null) {
            return secrets.hashed(secret)
                    .then(hashed -> lifecycle.takeOver(owner, wanted, hashed))
                    .then(stored -> finish(entry, owner, stored, null));
        }
        return secret.legacyKey() == null
                ? lifecycle
                        .create(owner, wanted)
                        .then(made -> finish(
                                entry, owner, made.stored(), made.secret().reveal()))
                : lifecycle
                        .importKey(owner, wanted, secret.legacyKey())
                        .then(made -> finish(entry, owner, made.stored(), null));
    }

    private Verdict<ImportedKey> finish(DocumentEntry entry, KeyOwner owner, StoredWebApiKey stored, String shown) {
        planned.made(owner.user().getId());
        if (Boolean.FALSE.equals(entry.key().enabled())) {
            lifecycle.change(owner.user(), stored, SWITCHED_OFF);
        }
        return Verdict.granted(ImportedKey.created(entry, stored.id(), shown));
    }
}
