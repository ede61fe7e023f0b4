package io.github.keysandpasses.messaging;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to deliver a message. */
public sealed interface Attempt {

    /** It was taken. */
    record Delivered() implements Attempt {}

    /** It was not, and will not be. */
    record Failed(FailureReason reason) implements Attempt {}

    /**
     * It was not, and may be later.
     *
     * @param reason what it failed for if there is no later
     * @param notBefore how long the other side wants to be left alone, if it said so
     */
    record TryAgain(FailureReason reason, Optional<Duration> notBefore) implements Attempt {}

    /** It was taken. */
    static Attempt delivered() {
        return new Delivered();
    }

    /** It will not arrive. */
    static Attempt failed(FailureReason reason) {
        return new Failed(reason);
    }

    /** It may arrive later. */
    static Attempt tryAgain(FailureReason reason) {
        return new TryAgain(reason, Optional.empty());
    }
}
