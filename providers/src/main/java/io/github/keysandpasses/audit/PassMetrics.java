package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.micrometer.core.instrument.Metrics;

/**
 * Counts what is guessed of access passes, {@code keysandpasses_pass_guesses_total} with the labels {@code by} and {@code outcome},
 * and what is refused because too much was asked for, {@code keysandpasses_pass_asks_refused_total} with the label {@code outcome}.
 * All labels come from closed lists.
 */
public final class PassMetrics {

    private static final String SUCCESS = "success";

    private PassMetrics() {}

    /** It was right. */
    public static void right(Guess guess) {
        count(guess, SUCCESS);
    }

    /** It was refused. */
    public static void refused(Guess guess, RefusalReason reason) {
        count(guess, reason.code());
    }

    /** Too much was asked for: registrations or codes. */
    public static void asksRefused(RefusalReason reason) {
        Metrics.counter("keysandpasses.pass.asks.refused", "outcome", reason.code())
                .increment();
    }

    private static void count(Guess guess, String outcome) {
        Metrics.counter("keysandpasses.pass.guesses", "by", guess.word, "outcome", outcome)
                .increment();
    }

    /** What is guessed. */
    public enum Guess {
        /** A pass code. */
        PASS_CODE("pass_code"),
        /** An authentication code. */
        AUTHENTICATION_CODE("authentication_code"),
        /** A code that was sent. */
        SENT_CODE("sent_code");

        private final String word;

        Guess(String word) {
            this.word = word;
        }
    }
}
