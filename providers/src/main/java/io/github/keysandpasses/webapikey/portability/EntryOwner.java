package io.github.keysandpasses.webapikey.portability;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Finds the owner that an entry names, as far as the caller may know of it. */
final class EntryOwner {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final DocumentRights rights;
    private final EntryOrganization organizations;

    EntryOwner(KeycloakSession session, DocumentRights rights) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.rights = rights;
        this.organizations = new EntryOrganization(session, rights);
    }

    /** The owner, or {@code KEY_OWNER_NOT_NAMED}, {@code KEY_OWNER_NOT_FOUND}, {@code KEY_OWNER_NOT_MANAGED}. */
    Verdict<KeyOwner> find(DocumentOwner named) {
        if (named == null || !named.namesOne()) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_NAMED);
        }
        if (named.username() != null) {
            return seen(session.users().getUserByUsername(realm, named.username()));
        }
        return named.clientId() != null
                ? seen(serviceAccount(named.clientId()))
                : organizations.find(named).then(this::seen);
    }

    /** How an export names the owner of a key. */
    DocumentOwner name(UserModel owner) {
        Optional<ActsFor> actsFor = ActsFor.of(owner);
        if (actsFor.isPresent()) {
            return organizations.name(actsFor.get());
        }
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

    private Verdict<KeyOwner> seen(UserModel user) {
        if (user == null || !rights.seesOwner(user)) {
            return Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND);
        }
        return rights.managesOwner(user)
                ? Verdict.granted(KeyOwner.of(user))
                : Verdict.refused(RefusalReason.KEY_OWNER_NOT_MANAGED);
    }
}
