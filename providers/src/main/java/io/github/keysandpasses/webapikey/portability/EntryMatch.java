package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Finds the key an entry is about: by its id, else by its owner and name. What an entry says otherwise of it and nobody can change
 * is a conflict, never a second key and never another secret under an old name.
 */
final class EntryMatch {

    private final WebApiKeyStore store;
    private final EntrySecret secrets;
    private final Memberships memberships;

    EntryMatch(KeycloakSession session, WebApiKeyStore store, EntrySecret secrets) {
        this.store = store;
        this.secrets = secrets;
        this.memberships = new Memberships(session);
    }

    /** The key, empty if there is none yet; or {@code KEY_NAME_INVALID}, {@code KEY_DOCUMENT_CONFLICT}, {@code KEY_IMPORT_DUPLICATE}, {@code KEY_DOCUMENT_HASH_FOREIGN}. */
    Verdict<Optional<StoredWebApiKey>> find(DocumentKey entry, KeyOwner owner) {
        return entry.name() == null
                ? found(entry, owner)
                : WebApiKeyName.parse(entry.name()).then(name -> found(entry, owner));
    }

    private Verdict<Optional<StoredWebApiKey>> found(DocumentKey entry, KeyOwner owner) {
        return secrets.hashes(entry.secret()).then(hashes -> found(entry, owner, hashes));
    }

    private Verdict<Optional<StoredWebApiKey>> found(DocumentKey entry, KeyOwner owner, List<String> hashes) {
        Optional<StoredWebApiKey> found = byIdOrName(entry, owner);
        Optional<StoredWebApiKey> byHash = hashes.isEmpty() ? Optional.empty() : store.findByHash(hashes);
        if (found.isEmpty()) {
            return byHash.isPresent()
                    ? Verdict.refused(RefusalReason.KEY_IMPORT_DUPLICATE)
                    : Verdict.granted(Optional.empty());
        }
        StoredWebApiKey key = found.get();
        boolean sameSecret = hashes.isEmpty()
                || byHash.filter(other -> other.id().equals(key.id())).isPresent();
        return sameSecret && isSameOtherwise(entry, owner, key)
                ? Verdict.granted(found)
                : Verdict.refused(RefusalReason.KEY_DOCUMENT_CONFLICT);
    }

    private Optional<StoredWebApiKey> byIdOrName(DocumentKey entry, KeyOwner owner) {
        return Optional.ofNullable(entry.id())
                .flatMap(store::findById)
                .or(() -> entry.name() == null
                        ? Optional.empty()
                        : store.findByOwnerAndName(
                                owner.user().getId(), entry.name().strip()));
    }

    private boolean isSameOtherwise(DocumentKey entry, KeyOwner owner, StoredWebApiKey key) {
        boolean sameClass = entry.keyClass() == null
                || entry.keyClass().equals(key.keyClass().name());
        boolean sameOrganization = entry.organization() == null
                || memberships.named(owner.user(), entry.organization()).stream()
                        .anyMatch(organization -> organization.getId().equals(key.organizationId()));
        return key.ownerId().equals(owner.user().getId()) && sameClass && sameOrganization;
    }
}
