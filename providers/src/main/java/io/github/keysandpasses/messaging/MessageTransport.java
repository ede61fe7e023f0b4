package io.github.keysandpasses.messaging;

import org.keycloak.provider.Provider;

/**
 * Carries messages out of Keycloak. One is made for each try, in a session and a transaction of its own whose context has the
 * realm; it runs on a thread that may wait some seconds, and nobody waits for it longer than three.
 */
public interface MessageTransport extends Provider {

    /** Tries once. Never retries by itself, and never logs address, tags or URL. */
    Attempt deliver(OutgoingMessage message);
}
