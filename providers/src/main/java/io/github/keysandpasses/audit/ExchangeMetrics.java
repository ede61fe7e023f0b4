package io.github.keysandpasses.audit;

import io.micrometer.core.instrument.Metrics;

/**
 * The counter {@code keysandpasses_exchanges_total} with the labels {@code door} and {@code outcome}, both from closed
 * lists, so the number of series is bounded. It shows at the management interface's {@code /metrics} when the server
 * has metrics enabled.
 */
final class ExchangeMetrics {

    private static final String COUNTER = "keysandpasses.exchanges";
    private static final String SUCCESS = "success";

    private ExchangeMetrics() {}

    static void success(Door door) {
        count(door, SUCCESS);
    }

    static void refused(Door door, String reason) {
        count(door, reason);
    }

    private static void count(Door door, String outcome) {
        Metrics.counter(COUNTER, "door", door.label(), "outcome", outcome).increment();
    }
}
