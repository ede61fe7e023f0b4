package io.github.keysandpasses.tests.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what a server does in its own time. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 50_000_000;

    private Patience() {}

    /** Looks again and again until the condition holds, and fails if it never does. */
    public static void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("waited in vain: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** For time limits of the server's, whose clock nobody can put forward. */
    public static void untilPassed(Duration time) {
        Instant end = Instant.now().plus(time);
        until("time to pass", () -> Instant.now().isAfter(end));
    }
}
