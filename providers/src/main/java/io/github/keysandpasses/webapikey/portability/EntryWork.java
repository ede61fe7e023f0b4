package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Applies entries in one transaction: each makes, changes or leaves a key. What is refused has written nothing. */
final class EntryWork {

    private final DocumentRights rights;
    private final EntryOwner owners;
    private final EntryMatch match;
    private final EntryCreation creation;
    private final EntryUpdate update;

    EntryWork(KeycloakSession session, DocumentRights rights, PlannedKeys planned) {
        WebApiKeyStore store = new WebApiKeyStore(session, session.getContext().getRealm());
        EntrySecret secrets = new EntrySecret(session);
        this.rights = rights;
        this.owners = new EntryOwner(session, rights);
        this.match = new EntryMatch(session, store, secrets);
        this.creation = new EntryCreation(session, store, secrets, rights, planned);
        this.update = new EntryUpdate(session, rights);
    }

    ImportedKey apply(DocumentEntry entry) {
        Verdict<ImportedKey> verdict = owners.find(entry.key().owner()).then(owner -> apply(entry, owner));
        return verdict instanceof Verdict.Granted<ImportedKey> granted
                ? granted.value()
                : ImportedKey.skipped(entry, ((Verdict.Refused<ImportedKey>) verdict).reason());
    }

    private Verdict<ImportedKey> apply(DocumentEntry entry, KeyOwner owner) {
        // Before it is looked for: who may not bring it learns nothing by it.
        return mayBring(entry.key().secret(), owner)
                .then(allowed -> match.find(entry.key(), owner))
                .then(found ->
                        found.isPresent() ? update.update(entry, owner, found.get()) : creation.create(entry, owner));
    }

    private Verdict<UserModel> mayBring(DocumentSecret secret, KeyOwner owner) {
        return secret != null && secret.isBrought() ? rights.takeOver(owner.user()) : Verdict.granted(owner.user());
    }
}
