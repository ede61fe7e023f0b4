package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Codes and counters of tries whose time is over: nobody comes back for them. */
final class EndedCodes {

    private final KeycloakSessionFactory sessions;

    EndedCodes(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Deletes them. */
    void remove() {
        KeycloakModelUtils.runJobInTransaction(
                sessions, session -> new SentCodes(session).sweep(new ServerClock().instant()));
    }
}
