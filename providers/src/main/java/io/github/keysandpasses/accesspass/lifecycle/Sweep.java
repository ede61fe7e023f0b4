package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import java.time.Duration;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Deletes, on one node of a cluster, what nobody comes back for: codes and counters of tries whose time is over, and registrations
 * that were not gone through with.
 */
final class Sweep implements Runnable {

    /** The name of the task in Keycloak's timer and cluster. */
    static final String TASK = "keys-and-passes-sweep";

    private final KeycloakSessionFactory sessions;
    private final Duration interval;

    /** Looked for every {@code interval}. */
    Sweep(KeycloakSessionFactory sessions, Duration interval) {
        this.sessions = sessions;
        this.interval = interval;
    }

    @Override
    public void run() {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(TASK, (int) interval.toSeconds(), () -> {
                            KeycloakModelUtils.runJobInTransaction(
                                    sessions, own -> new SentCodes(own).sweep(new ServerClock().instant()));
                            new AbandonedRegistrations(sessions).remove();
                            return null;
                        }));
    }
}
