package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import java.time.Duration;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Deletes codes and counters of tries whose time is over, on one node of a cluster. Nobody asks for them any more. */
final class EndedCodes implements Runnable {

    /** The name of the task in Keycloak's timer and cluster. */
    static final String TASK = "keys-and-passes-ended-codes";

    static final Duration INTERVAL = Duration.ofHours(1);

    private final KeycloakSessionFactory sessions;

    EndedCodes(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run() {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(TASK, (int) INTERVAL.toSeconds(), () -> {
                            KeycloakModelUtils.runJobInTransaction(
                                    sessions, own -> new SentCodes(own).sweep(new ServerClock().instant()));
                            return null;
                        }));
    }
}
