package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reports that somebody was removed who registered and never verified their pass: a {@code DELETE_ACCOUNT} event that says why. */
public final class RegistrationEnd {

    private static final String REASON = "registration_not_verified";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The registrations of a realm. */
    public RegistrationEnd(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A user was removed, with the only pass they had. */
    public void removed(AccessPass pass) {
        new EventBuilder(realm, session)
                .event(EventType.DELETE_ACCOUNT)
                .user(pass.ownerId())
                .detail(org.keycloak.events.Details.REASON, REASON)
                .detail(Details.PASS_NUMBER, pass.number())
                .success();
    }
}
