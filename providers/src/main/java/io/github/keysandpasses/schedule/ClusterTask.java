package io.github.keysandpasses.schedule;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * Work that comes round from time to time, and that one node of a cluster does.
 *
 * <p>Keycloak's timer has one thread for all tasks of the server, and loses it to the first exception that gets there. So the work is
 * done on another thread, and nothing that goes wrong reaches the timer. Nor is a transaction open around it: the work has as many as
 * it likes, one after the other, however long all of it takes.
 */
public final class ClusterTask {

    private static final Logger LOG = Logger.getLogger(ClusterTask.class);
    private static final String THREADS = "keys-and-passes-tasks";

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Work to be done every so many seconds.
     *
     * @param name its name in Keycloak's timer and cluster
     */
    public ClusterTask(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    /** Has it done as soon as the database is as this version needs it, and until the server ends. */
    public void register(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent migrated) {
                KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::schedule);
            }
        });
    }

    private void schedule(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        Executor threads = session.getProvider(ExecutorsProvider.class).getExecutor(THREADS);
        session.getProvider(TimerProvider.class)
                .schedule(() -> start(threads, () -> onOneNode(factory)), interval.toMillis(), name);
    }

    /** Begins, unless the last time is not over yet; returns at once and throws nothing. */
    void start(Executor threads, Runnable turn) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            threads.execute(() -> guarded(turn));
        } catch (RejectedExecutionException e) {
            busy.set(false);
            LOG.warnf("%s is left out this time: no thread is free", name);
        }
    }

    private void guarded(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s failed, and is tried again the next time", name);
        } finally {
            busy.set(false);
        }
    }

    /** The session has no transaction: it is for the cluster's lock alone. */
    private void onOneNode(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ClusterProvider.class).executeIfNotExecuted(name, (int) interval.toSeconds(), () -> {
                work.run();
                return null;
            });
        }
    }
}
