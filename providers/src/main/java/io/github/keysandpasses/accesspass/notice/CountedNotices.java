package io.github.keysandpasses.accesspass.notice;

import io.github.keysandpasses.accesspass.proof.PhoneCeiling;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTag;
import io.github.keysandpasses.messaging.Messages;
import io.github.keysandpasses.messaging.Recipient;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Messages that go out because of what a customer did. To telephones they count for the realm's ceiling, as codes do: whoever earns
 * by each would do without end what causes one. One that is too many is left out, which an event and a metric say; what it would
 * have told is so all the same.
 */
public final class CountedNotices {

    private static final Logger LOG = Logger.getLogger(CountedNotices.class);

    private final KeycloakSession session;
    private final PhoneCeiling ceiling;

    /** Of the session's realm. */
    public CountedNotices(KeycloakSession session) {
        this.session = session;
        this.ceiling = new PhoneCeiling(session);
    }

    /**
     * Sends one once the transaction of the session is committed.
     *
     * @param tags what is in it, asked for only if it goes out: what is made for it is made for nothing else
     */
    public void send(MessageKind kind, Recipient to, Supplier<Map<MessageTag, String>> tags) {
        Optional<FailureReason> refused = take(to.channel());
        if (refused.isPresent()) {
            Messages.of(session).leaveOut(new CustomerMessage(kind, to, Map.of()), refused.get());
            return;
        }
        session.getTransactionManager().enlistAfterCompletion(new GivenBack(to.channel()));
        Messages.of(session).sendAfterCommit(new CustomerMessage(kind, to, tags.get()));
    }

    /** A count that fails opens nothing, and undoes nothing: the message stays here, and the change is made. */
    private Optional<FailureReason> take(Channel channel) {
        try {
            return ceiling.take(channel) ? Optional.empty() : Optional.of(FailureReason.CEILING_REACHED);
        } catch (RuntimeException e) {
            LOG.error("A message to a telephone could not be counted, and is not sent", e);
            return Optional.of(FailureReason.INTERNAL_ERROR);
        }
    }

    /** What was taken for a message about a change that was rolled back. */
    private final class GivenBack extends AbstractKeycloakTransaction {

        private final Channel channel;

        private GivenBack(Channel channel) {
            this.channel = channel;
        }

        @Override
        protected void commitImpl() {}

        @Override
        protected void rollbackImpl() {
            ceiling.giveBack(channel);
        }
    }
}
