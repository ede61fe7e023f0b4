package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the owner that an entry names, as far as the caller may know of it. */
final class EntryOwner {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DocumentRights rights;

    EntryOwner(KeycloakSession session, DocumentRights rights) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.rights = rights;
    }

    /** The owner, or {@code KEY_OWNER_NOT_NAMED}, {@code KEY_OWNER_NOT_FOUND}, {@code KEY_OWNER_NOT_MANAGED}. */
    Verdict<KeyOwner> find(DocumentOwner named) {
        if (named == null || !named.isClear()) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_NAMED);
        }
        if (named.username() != null) {
            return seen(session.users().getUserByUsername(realm, named.username()), OwnerKind.USER);
        }
        return named.clientId() != null
                ? seen(serviceAccount(named.clientId()), OwnerKind.SERVICE_ACCOUNT)
                : Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND);
    }

    /** How an export names the owner of a key. */
    DocumentOwner name(UserModel owner) {
        String client = owner.getServiceAccountClientLink();
        ClientModel account = client == null ? null : realm.getClientById(client);
        return account == null ? DocumentOwner.user(owner.getUsername()) : DocumentOwner.client(account.getClientId());
    }

    private UserModel serviceAccount(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        return client == null || !client.isServiceAccountsEnabled()
                ? null
                : session.users().getServiceAccount(client);
    }

    private Verdict<KeyOwner> seen(UserModel user, OwnerKind kind) {
        if (user == null || !rights.seesOwner(user)) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND);
        }
        return rights.managesOwner(user)
                ? Verdict.granted(new KeyOwner(user, kind))
                : Verdict.refused(RefusalReason.KEY_OWNER_NOT_MANAGED);
    }
}
