package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Delivers the messages of one transport: few at once, and not more waiting than fit, since they hold secrets and a gateway that
 * hangs must not fill the memory. Each realm has its share of it, beyond which it fails alone. They are nowhere but here: a server
 * that is killed loses them.
 */
final class DeliveryPool implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final ScheduledThreadPoolExecutor workers;
    private final Semaphore places;
    private final PoolSize size;
    private final Map<String, RealmShare> shares = new ConcurrentHashMap<>();
    private final RetrySchedule schedule;

    /** A pool; its threads have this name. */
    DeliveryPool(String name, PoolSize size, IntUnaryOperator random) {
        this.workers = new ScheduledThreadPoolExecutor(size.workers(), work -> thread(work, name));
        this.workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.workers.setKeepAliveTime(1, TimeUnit.MINUTES);
        this.workers.allowCoreThreadTimeOut(true);
        this.places = new Semaphore(size.places());
        this.size = size;
        this.schedule = new RetrySchedule(random);
    }

    /**
     * Delivers a message of a realm; the future has why it failed, or nothing if it did not. A full pool fails at once, and so does
     * a realm that has its share of it.
     */
    CompletableFuture<Optional<FailureReason>> deliver(String realmId, Supplier<Attempt> oneTry) {
        RealmShare share = share(realmId);
        return inAPlace(share, () -> new Tries(oneTry, schedule, (work, after) -> later(share, work, after)).begin())
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(FailureReason.OVERLOADED)));
    }

    /** Does something else for a realm that may take long; empty if there is no place for it. */
    <T> Optional<CompletableFuture<T>> ask(String realmId, Supplier<T> question) {
        RealmShare share = share(realmId);
        return inAPlace(share, () -> CompletableFuture.supplyAsync(question, share::execute));
    }

    /** Kept for good: there are no more of them than realms. */
    private RealmShare share(String realmId) {
        return shares.computeIfAbsent(
                realmId, id -> new RealmShare(workers, size.realmsWorkers(), size.realmsPlaces()));
    }

    private <T> Optional<CompletableFuture<T>> inAPlace(RealmShare share, Supplier<CompletableFuture<T>> work) {
        if (!takePlace(share)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get().whenComplete((value, failure) -> givePlace(share)));
        } catch (RejectedExecutionException e) {
            givePlace(share);
            return Optional.empty();
        }
    }

    private boolean takePlace(RealmShare share) {
        if (!share.takePlace()) {
            return false;
        }
        boolean taken = places.tryAcquire();
        if (!taken) {
            share.givePlace();
        }
        return taken;
    }

    private void givePlace(RealmShare share) {
        share.givePlace();
        places.release();
    }

    private void later(RealmShare share, Runnable work, Duration after) {
        if (after.isZero()) {
            share.execute(work);
        } else {
            workers.schedule(() -> share.execute(work), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Keycloak's classes are not those of whoever happens to need the first worker. */
    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(DeliveryPool.class.getClassLoader());
        return thread;
    }

    /** How many messages are not delivered and not given up. */
    int waiting() {
        return size.places() - places.availablePermits();
    }

    /** Ends what has begun, and forgets what has not. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
