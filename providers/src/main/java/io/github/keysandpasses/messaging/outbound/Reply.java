package io.github.keysandpasses.messaging.outbound;

import io.github.keysandpasses.messaging.FailureReason;
import java.time.Duration;
import java.util.Optional;

/** What came back. */
public sealed interface Reply {

    /**
     * An answer; a redirection is one like any other, since nobody follows it.
     *
     * @param retryAfter for how long the other side wants to be left alone, if it said so in seconds
     */
    record Answer(int status, byte[] body, Optional<Duration> retryAfter) implements Reply {

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /** None. */
    record None(FailureReason reason) implements Reply {}
}
