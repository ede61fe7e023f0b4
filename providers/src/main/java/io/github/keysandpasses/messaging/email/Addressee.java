package io.github.keysandpasses.messaging.email;

import io.github.keysandpasses.messaging.Recipient;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.storage.adapter.AbstractInMemoryUserAdapter;

/** Stands for the user that Keycloak's mail templates want, where a pass belongs to nobody or the user is not committed yet. */
final class Addressee extends AbstractInMemoryUserAdapter {

    private Addressee(KeycloakSession session, RealmModel realm, Recipient to) {
        super(session, realm, to.userId() == null ? UUID.randomUUID().toString() : to.userId());
        setUsername(to.address());
        setEmail(to.address());
        setFirstName(to.name());
    }

    /** The user of the realm if there is one; else somebody with this address and name. */
    static UserModel of(KeycloakSession session, RealmModel realm, Recipient to) {
        UserModel user = to.userId() == null ? null : session.users().getUserById(realm, to.userId());
        return user == null ? new Addressee(session, realm, to) : user;
    }

    @Override
    public SubjectCredentialManager credentialManager() {
        throw new UnsupportedOperationException("an addressee has no credentials");
    }
}
