package io.github.keysandpasses.messaging.delivery;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * What one realm may have of a pool, so that its gateway, if it hangs, keeps no other realm's messages waiting: so many places, and
 * so many workers at once. Work beyond these workers waits here, where it holds no thread.
 */
final class RealmShare {

    private final Executor pool;
    private final int workers;
    private final int places;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private int held;

    RealmShare(Executor pool, int workers, int places) {
        this.pool = pool;
        this.workers = workers;
        this.places = places;
    }

    /** Takes a place, if one is left. */
    synchronized boolean takePlace() {
        boolean left = held < places;
        held += left ? 1 : 0;
        return left;
    }

    /** Gives a place back. */
    synchronized void givePlace() {
        held--;
    }

    /** Has work done as soon as a worker may do it. */
    void execute(Runnable work) {
        if (mayBegin(work)) {
            pool.execute(() -> finish(work));
        }
    }

    private synchronized boolean mayBegin(Runnable work) {
        if (running == workers) {
            return !waiting.add(work);
        }
        running++;
        return true;
    }

    private void finish(Runnable work) {
        try {
            work.run();
        } finally {
            Runnable next = next();
            if (next != null) {
                // By the pool and not by this worker: other realms have waited longer.
                pool.execute(() -> finish(next));
            }
        }
    }

    /** The next one takes over from the one that ended. */
    private synchronized Runnable next() {
        Runnable next = waiting.poll();
        if (next == null) {
            running--;
        }
        return next;
    }
}
