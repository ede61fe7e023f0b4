package io.github.keysandpasses.messaging;

import java.util.Optional;

/**
 * What is known of a message when whoever sent it goes on, in full.
 *
 * @param failure why it failed, if it did
 */
public record SentMessage(Delivery delivery, Optional<FailureReason> failure) {

    /** It failed. */
    public static SentMessage failed(FailureReason reason) {
        return new SentMessage(Delivery.FAILED, Optional.of(reason));
    }
}
