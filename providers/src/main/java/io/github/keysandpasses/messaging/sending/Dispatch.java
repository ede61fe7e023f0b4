package io.github.keysandpasses.messaging.sending;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.Delivery;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.messaging.SentMessage;
import io.github.keysandpasses.messaging.delivery.Deliveries;
import io.github.keysandpasses.messaging.delivery.DeliveryReport;
import io.github.keysandpasses.messaging.settings.ChosenTransports;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import io.github.keysandpasses.secret.ServerClock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Hands messages over to their transport and waits a little for what becomes of them. */
public final class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final long SECONDS_TO_WAIT = 3;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Deliveries deliveries;
    private final DeliveryReport report;

    /** The messages of the realm of this session. */
    public Dispatch(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.deliveries = Deliveries.of(session);
        this.report = new DeliveryReport(session.getKeycloakSessionFactory(), realm.getId());
    }

    /** A message of which all is known that the request knows, and the transport that takes it; or why none does. */
    public record Prepared(CustomerMessage message, Optional<String> transport, FailureReason failure) {}

    /** Finds out what can only be found out while the request is there: language, transport. */
    public Prepared prepare(CustomerMessage message) {
        try {
            CustomerMessage complete = new CustomerMessage(
                    message.kind(), new RecipientNow(session, realm).of(message.to()), message.tags());
            if (!Address.isGood(message.to())) {
                return new Prepared(complete, Optional.empty(), FailureReason.ADDRESS_INVALID);
            }
            return new Prepared(complete, transport(message.to()), FailureReason.NOT_CONFIGURED);
        } catch (RuntimeException e) {
            return new Prepared(message, Optional.empty(), ours(e));
        }
    }

    /** The transport that serves the recipient's channel, if the realm has chosen one and its settings can be. */
    Optional<String> transport(Recipient to) {
        return factory(to.channel()).map(MessageTransportFactory::getId);
    }

    Optional<MessageTransportFactory> factory(Channel channel) {
        try {
            return ChosenTransports.factory(MessagingSettings.of(realm), channel, session);
        } catch (IllegalArgumentException e) {
            LOG.warnf("Realm %s sends no messages to customers: %s", realm.getName(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Sends, and waits for three seconds at most. */
    public SentMessage begin(Prepared prepared) {
        return known(start(prepared));
    }

    /** Sends, and waits for nothing. */
    public void beginAndForget(Prepared prepared) {
        start(prepared);
    }

    /** Reports a message that is not even tried. */
    public void leaveOut(CustomerMessage message, FailureReason reason) {
        report.ended(message, Optional.of(reason));
    }

    private CompletableFuture<Optional<FailureReason>> start(Prepared prepared) {
        CompletableFuture<Optional<FailureReason>> end;
        try {
            end = prepared.transport()
                    .map(id -> deliveries.deliver(realm.getId(), id, outgoing(prepared.message())))
                    .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(prepared.failure())));
        } catch (RuntimeException e) {
            end = CompletableFuture.failedFuture(e);
        }
        return end.exceptionally(e -> Optional.of(ours(e))).thenApply(failure -> {
            report.ended(prepared.message(), failure);
            return failure;
        });
    }

    private static OutgoingMessage outgoing(CustomerMessage message) {
        return new OutgoingMessage("msg_" + UUID.randomUUID(), new ServerClock().instant(), message);
    }

    private static SentMessage known(CompletableFuture<Optional<FailureReason>> end) {
        return await(end)
                .map(failure -> new SentMessage(failure.isPresent() ? Delivery.FAILED : Delivery.SENT, failure))
                .orElseGet(() -> new SentMessage(Delivery.ON_ITS_WAY, Optional.empty()));
    }

    /** What comes of it within three seconds; empty if nothing does. */
    static <T> Optional<T> await(CompletableFuture<T> future) {
        try {
            return Optional.of(future.get(SECONDS_TO_WAIT, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a delivery that ended with an exception", e);
        }
    }

    DeliveryReport report() {
        return report;
    }

    /** Of an exception nothing but its class is told: its text may hold an address or a URL. */
    static FailureReason ours(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.errorf(
                "A message to a customer failed: %s at %s",
                cause.getClass().getName(), cause.getStackTrace().length == 0 ? "?" : cause.getStackTrace()[0]);
        return FailureReason.INTERNAL_ERROR;
    }
}
