package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageKind;
import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reports what became of a message: the counter {@code keysandpasses_messages_total} with the labels {@code channel}, {@code
 * kind} and {@code outcome}, all from closed lists, and for a failure an event in a transaction of its own. Neither holds the
 * address in full, a code or a URL.
 */
public final class DeliveryReport {

    private static final Logger LOG = Logger.getLogger(DeliveryReport.class);
    private static final String COUNTER = "keysandpasses.messages";
    private static final String SENT = "sent";

    private final KeycloakSessionFactory sessions;
    private final String realmId;

    /** The report about messages of a realm. */
    public DeliveryReport(KeycloakSessionFactory sessions, String realmId) {
        this.sessions = sessions;
        this.realmId = realmId;
    }

    /** This is what became of the message. */
    public void ended(CustomerMessage message, Optional<FailureReason> failure) {
        Metrics.counter(
                        COUNTER,
                        "channel",
                        message.to().channel().label(),
                        "kind",
                        message.kind().label(),
                        "outcome",
                        failure.map(FailureReason::code).orElse(SENT))
                .increment();
        failure.ifPresent(reason -> report(message, reason));
    }

    /** A report that cannot be written is no reason to lose the message's state, or to keep somebody from logging in. */
    private void report(CustomerMessage message, FailureReason reason) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> event(session, message, reason));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "No event could be written for a message to a customer that failed (%s, %s): %s",
                    message.kind().label(), reason.code(), e.getClass().getName());
        }
    }

    private void event(KeycloakSession session, CustomerMessage message, FailureReason reason) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm == null) {
            return;
        }
        session.getContext().setRealm(realm);
        new EventBuilder(realm, session)
                .event(type(message.kind()))
                .user(message.to().userId())
                .detail(Details.MESSAGE_KIND, message.kind().label())
                .detail(Details.MESSAGE_CHANNEL, message.to().channel().label())
                .detail(Details.MESSAGE_ADDRESS, message.to().maskedAddress())
                .detail(org.keycloak.events.Details.REASON, reason.code())
                .error(reason.code());
    }

    /** The two types Keycloak has for messages; the detail says which kind it was. */
    private static EventType type(MessageKind kind) {
        return kind == MessageKind.PASS_CODE_RESET || kind == MessageKind.PASS_CODE_CHANGED
                ? EventType.SEND_RESET_PASSWORD
                : EventType.SEND_VERIFY_EMAIL;
    }
}
