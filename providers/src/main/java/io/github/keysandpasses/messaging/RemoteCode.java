package io.github.keysandpasses.messaging;

import java.util.Objects;

/**
 * A code that a gateway made and will check.
 *
 * @param handle what {@link Messages#checkRemoteCode} asks about; no secret, but nobody's business either
 * @param delivery what is known of the message
 */
public record RemoteCode(String handle, Delivery delivery) {

    public RemoteCode {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(delivery, "delivery");
    }
}
