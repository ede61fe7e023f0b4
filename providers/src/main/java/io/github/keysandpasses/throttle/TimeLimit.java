package io.github.keysandpasses.throttle;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Waits for something, but not for long: a cluster that hangs must not make the doors hang. Few wait at once; for the others it
 * has failed at once.
 */
final class TimeLimit {

    private static final int WORKERS = 4;
    private static final int WAITING = 64;

    private final ThreadPoolExecutor workers;
    private final Duration limit;

    TimeLimit(Duration limit) {
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), TimeLimit::worker);
        this.workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Does the work.
     *
     * @throws Exception what the work throws, wrapped; or that it took too long, or that too many wait already
     */
    <T> T within(Callable<T> work) throws Exception {
        Future<T> future = workers.submit(work);
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            future.cancel(true);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "keysandpasses-throttle");
        thread.setDaemon(true);
        return thread;
    }
}
