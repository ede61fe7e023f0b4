package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Delivers the messages of one transport: few at once, and not more waiting than fit, since they hold secrets and a gateway that
 * hangs must not fill the memory. They are nowhere but here: a server that is killed loses them.
 */
final class DeliveryPool implements AutoCloseable {

    private static final int SECONDS_TO_END = 5;

    private final ScheduledThreadPoolExecutor workers;
    private final Semaphore places;
    private final int all;
    private final RetrySchedule schedule;

    /**
     * A pool.
     *
     * @param places how many messages it takes, those between two tries included
     */
    DeliveryPool(String name, int workers, int places, IntUnaryOperator random) {
        this.workers = new ScheduledThreadPoolExecutor(workers, work -> thread(work, name));
        this.workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.workers.setKeepAliveTime(1, TimeUnit.MINUTES);
        this.workers.allowCoreThreadTimeOut(true);
        this.places = new Semaphore(places);
        this.all = places;
        this.schedule = new RetrySchedule(random);
    }

    /** Delivers a message; the future has why it failed, or nothing if it did not. A full pool fails at once. */
    CompletableFuture<Optional<FailureReason>> deliver(Supplier<Attempt> oneTry) {
        return inAPlace(() -> new Tries(oneTry, schedule, this::later).begin())
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(FailureReason.OVERLOADED)));
    }

    /** Does something else that may take long; empty if the pool is full. */
    <T> Optional<CompletableFuture<T>> ask(Supplier<T> question) {
        return inAPlace(() -> CompletableFuture.supplyAsync(question, workers));
    }

    private <T> Optional<CompletableFuture<T>> inAPlace(Supplier<CompletableFuture<T>> work) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get().whenComplete((value, failure) -> places.release()));
        } catch (RejectedExecutionException e) {
            places.release();
            return Optional.empty();
        }
    }

    private void later(Runnable work, Duration after) {
        workers.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
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
        return all - places.availablePermits();
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
