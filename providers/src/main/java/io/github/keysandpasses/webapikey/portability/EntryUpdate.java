package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.webapikey.lifecycle.KeyChange;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Changes a key that is there to what its entry says, as far as the entry says anything. */
final class EntryUpdate {

    private final WebApiKeyLifecycle lifecycle;
    private final RestrictionNames names;
    private final DocumentRights rights;

    EntryUpdate(KeycloakSession session, DocumentRights rights) {
        this.lifecycle = new WebApiKeyLifecycle(session);
        this.names = new RestrictionNames(session.getContext().getRealm());
        this.rights = rights;
    }

    /** Changes it if it is different, or says why it cannot. */
    Verdict<ImportedKey> update(DocumentEntry entry, KeyOwner owner, StoredWebApiKey key) {
        if (key.life().revocation() != null) {
            return Verdict.refused(RefusalReason.KEY_IS_REVOKED);
        }
        return change(entry.key(), owner, key).then(change -> {
            List<String> changes = changes(change);
            if (changes.isEmpty()) {
                return Verdict.granted(ImportedKey.unchanged(entry, key.id()));
            }
            return rights.change(owner.user(), key, change)
                    .then(allowed -> lifecycle.change(owner.user(), key, change))
                    .then(changed -> Verdict.granted(ImportedKey.updated(entry, key.id(), changes)));
        });
    }

    private Verdict<KeyChange> change(DocumentKey entry, KeyOwner owner, StoredWebApiKey key) {
        return name(entry, owner, key)
                .then(name -> expiry(entry, key)
                        .then(expiry -> restrictions(entry, key)
                                .then(restrictions -> Verdict.granted(
                                        new KeyChange(name, enabled(entry, key), null, expiry, restrictions)))));
    }

    private static Verdict<Optional<WebApiKeyName>> name(DocumentKey entry, KeyOwner owner, StoredWebApiKey key) {
        if (entry.name() == null) {
            return Verdict.granted(Optional.empty());
        }
        String current = owner.user()
                .credentialManager()
                .getStoredCredentialById(key.id())
                .getUserLabel();
        return WebApiKeyName.parse(entry.name())
                .then(name -> Verdict.granted(
                        Optional.of(name).filter(asked -> !asked.text().equals(current))));
    }

    private static Optional<Boolean> enabled(DocumentKey entry, StoredWebApiKey key) {
        return Optional.ofNullable(entry.enabled())
                .filter(asked -> asked != key.life().enabled());
    }

    private static Verdict<AskedExpiry> expiry(DocumentKey entry, StoredWebApiKey key) {
        return AskedExpiry.parse(entry.expiresAt(), entry.neverExpires())
                .then(asked -> Verdict.granted(isAsAsked(asked, key) ? AskedExpiry.USUAL : asked));
    }

    /** To the second, as documents say it. */
    private static boolean isAsAsked(AskedExpiry asked, StoredWebApiKey key) {
        return key.life().expiresAt() == null
                ? asked.never()
                : asked.at() != null
                        && asked.at().getEpochSecond() == key.life().expiresAt().getEpochSecond();
    }

    private Verdict<Optional<KeyRestrictions>> restrictions(DocumentKey entry, StoredWebApiKey key) {
        return entry.restrictions() == null
                ? Verdict.granted(Optional.empty())
                : names.read(entry.restrictions().asked())
                        .then(asked -> Verdict.granted(
                                Optional.of(asked).filter(read -> !read.namesTheSameAs(key.restrictions()))));
    }

    private static List<String> changes(KeyChange change) {
        List<String> changes = new ArrayList<>();
        change.name().ifPresent(name -> changes.add("name"));
        change.enabled().ifPresent(enabled -> changes.add("enabled"));
        if (change.expiry().isSaid()) {
            changes.add("expiresAt");
        }
        change.restrictions().ifPresent(restrictions -> changes.add("restrictions"));
        return changes;
    }
}
