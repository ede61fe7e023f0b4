package io.github.keysandpasses.messaging;

import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.KeycloakSession;

/**
 * Messages to customers, by the transports the realm has chosen. Nobody who sends one waits long for a mail server or a gateway,
 * and none of their failures is an exception: it is an event, a metric and a {@link Delivery}.
 */
public final class Messages {

    private final KeycloakSession session;

    private Messages(KeycloakSession session) {
        this.session = session;
    }

    /** The messages of the realm of this session. */
    public static Messages of(KeycloakSession session) {
        return new Messages(session);
    }

    /** Sends a message now, and waits for three seconds at most. */
    public Delivery send(CustomerMessage message) {
        throw new UnsupportedOperationException(session + " " + message);
    }

    /** Sends a message once the transaction of this session is committed; never if it is rolled back. Waits for nothing. */
    public void sendAfterCommit(CustomerMessage message) {
        throw new UnsupportedOperationException("" + message);
    }

    /** Whether codes for this channel are made and checked by the gateway: then ours are of no use there. */
    public boolean makesCodes(Channel channel) {
        throw new UnsupportedOperationException("" + channel);
    }

    /**
     * Has the gateway make a code and send it; waits for three seconds at most. Refused with {@code CODE_NOT_SENT}, {@code
     * CODE_RESEND_TOO_SOON} or {@code CODE_RESEND_LIMIT}.
     */
    public Verdict<RemoteCode> sendRemoteCode(Recipient to, int digits) {
        throw new UnsupportedOperationException("" + to + digits);
    }

    /**
     * Asks the gateway about a typed code: granted and true, it was right; granted and false, it was wrong. Refused when there
     * is nothing more to try: {@code CODE_EXPIRED}, {@code CODE_TRIES_EXCEEDED}, {@code CODE_USED}, or {@code
     * CODE_NOT_CHECKED} if the gateway cannot say.
     */
    public Verdict<Boolean> checkRemoteCode(String handle, String typed) {
        throw new UnsupportedOperationException(handle + typed.length());
    }
}
