package io.github.keysandpasses.messaging;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.sending.Dispatch;
import io.github.keysandpasses.messaging.sending.RemoteCodes;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Messages to customers, by the transports the realm has chosen. Nobody who sends one waits long for a mail server or a gateway,
 * and none of their failures is an exception: it is an event, a metric and a {@link Delivery}.
 */
public final class Messages {

    private final KeycloakSession session;
    private final Dispatch dispatch;

    private Messages(KeycloakSession session) {
        this.session = session;
        this.dispatch = new Dispatch(session);
    }

    /** The messages of the realm of this session. */
    public static Messages of(KeycloakSession session) {
        return new Messages(session);
    }

    /** Sends a message now, and waits for three seconds at most. */
    public Delivery send(CustomerMessage message) {
        return dispatch.begin(dispatch.prepare(message)).delivery();
    }

    /**
     * Sends a message now, waits for three seconds at most, and says why it failed if it did: for whoever sets a transport up. A
     * customer is told no more than that it failed.
     */
    public SentMessage sendAndTell(CustomerMessage message) {
        return dispatch.begin(dispatch.prepare(message));
    }

    /** Sends a message once the transaction of this session is committed; never if it is rolled back. Waits for nothing. */
    public void sendAfterCommit(CustomerMessage message) {
        Dispatch.Prepared prepared = dispatch.prepare(message);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                dispatch.beginAndForget(prepared);
            }

            @Override
            protected void rollbackImpl() {
                // What the message would have told did not happen.
            }
        });
    }

    /** Reports a message that is not even tried. */
    public void leaveOut(CustomerMessage message, FailureReason reason) {
        dispatch.leaveOut(message, reason);
    }

    /** Whether codes for this channel are made and checked by the gateway: then ours are of no use there. */
    public boolean makesCodes(Channel channel) {
        return new RemoteCodes(session, dispatch).makesCodes(channel);
    }

    /**
     * Has the gateway make a code and send it; waits for three seconds at most. Refused with {@code CODE_NOT_SENT}, {@code
     * CODE_RESEND_TOO_SOON} or {@code CODE_RESEND_LIMIT}.
     */
    public Verdict<RemoteCode> sendRemoteCode(Recipient to, int digits) {
        return new RemoteCodes(session, dispatch).send(to, digits);
    }

    /**
     * Asks the gateway about a typed code: granted and true, it was right; granted and false, it was wrong. Refused when there
     * is nothing more to try: {@code CODE_EXPIRED}, {@code CODE_TRIES_EXCEEDED}, {@code CODE_USED}, or {@code
     * CODE_NOT_CHECKED} if the gateway cannot say for now.
     */
    public Verdict<Boolean> checkRemoteCode(String handle, String typed) {
        return new RemoteCodes(session, dispatch).check(handle, typed);
    }
}
