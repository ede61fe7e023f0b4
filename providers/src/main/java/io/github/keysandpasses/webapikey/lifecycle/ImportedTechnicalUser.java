package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.storage.TechnicalUserStore;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Makes the owner of an imported key a technical user again: a realm file brings it as an ordinary user, because what it acts for
 * is no client. Its name says what that is; the file is the word of whoever runs the server.
 */
final class ImportedTechnicalUser {

    private ImportedTechnicalUser() {}

    static void restore(KeycloakSession session, RealmModel realm, UserModel owner, StoredWebApiKey key) {
        boolean technical = key.ownerKind() == OwnerKind.ORGANIZATION || key.ownerKind() == OwnerKind.UNIT;
        TechnicalUserStore store = new TechnicalUserStore(session, realm);
        if (!technical || store.isKnown(owner.getId())) {
            return;
        }
        ActsFor.ofUsername(owner.getUsername()).ifPresent(actsFor -> {
            store.add(owner.getId(), key.organizationId(), actsFor.kind() == ActsFor.Kind.UNIT ? actsFor.id() : null);
            atTheEnd(session, () -> actsFor.writeTo(session.users().getUserById(realm, owner.getId())));
        });
    }

    /** A user who has become one takes no further credentials the way they come from a file. */
    private static void atTheEnd(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistPrepare(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                work.run();
            }

            @Override
            protected void rollbackImpl() {}
        });
    }
}
