package io.github.keysandpasses.throttle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Says that wrong keys are not counted: in the counter {@code keysandpasses_throttle_failures_total}, and now and then in the log. */
final class ThrottleAlarm {

    private static final Logger LOG = Logger.getLogger(ThrottleAlarm.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    ThrottleAlarm(InstantSource clock) {
        this.clock = clock;
    }

    /** The counter is there from the first time somebody asks for it. */
    Counter show() {
        return Metrics.counter("keysandpasses.throttle.failures");
    }

    /** The answer is whether it was said in the log too. */
    boolean raise(Exception failure) {
        show().increment();
        Instant now = clock.instant();
        Instant until = quietUntil.get();
        boolean loud = !now.isBefore(until) && quietUntil.compareAndSet(until, now.plus(QUIET));
        if (loud) {
            LOG.warnf(
                    "Wrong Web API keys cannot be counted for now, so their sources are not throttled, and good keys go on: %s",
                    failure);
            LOG.debug("Why they cannot be counted", failure);
        }
        return loud;
    }
}
