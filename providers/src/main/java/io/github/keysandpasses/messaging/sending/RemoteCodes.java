package io.github.keysandpasses.messaging.sending;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.CodeGateway;
import io.github.keysandpasses.messaging.CodeGateway.SentCode;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.Delivery;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageKind;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import io.github.keysandpasses.messaging.Recipient;
import io.github.keysandpasses.messaging.RemoteCode;
import io.github.keysandpasses.messaging.delivery.Deliveries;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Codes that a gateway makes and checks: asks it, waits a little, and says in our words what it said. */
public final class RemoteCodes {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Dispatch dispatch;

    /** The gateway of the realm of this session. */
    public RemoteCodes(KeycloakSession session, Dispatch dispatch) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.dispatch = dispatch;
    }

    /** Whether a gateway makes the codes of this channel. */
    public boolean makesCodes(Channel channel) {
        return gateway(channel).isPresent();
    }

    private Optional<String> gateway(Channel channel) {
        return dispatch.factory(channel)
                .filter(MessageTransportFactory::makesCodes)
                .map(MessageTransportFactory::getId);
    }

    /** Has a code made and sent. */
    public Verdict<RemoteCode> send(Recipient to, int digits) {
        CustomerMessage message = new CustomerMessage(MessageKind.ONE_TIME_PASSWORD, to, Map.of());
        Optional<String> gateway = gateway(to.channel());
        if (gateway.isEmpty() || !Address.isGood(to)) {
            FailureReason reason = gateway.isEmpty() ? FailureReason.NOT_CONFIGURED : FailureReason.ADDRESS_INVALID;
            dispatch.report().ended(message, Optional.of(reason));
            return Verdict.refused(RefusalReason.CODE_NOT_SENT);
        }
        RemoteReference reference = RemoteReference.fresh(realm.getId(), gateway.get());
        return Dispatch.await(asked(message, reference, digits))
                .map(failure -> verdict(reference, failure))
                .orElseGet(() -> Verdict.granted(new RemoteCode(reference.handle(), Delivery.ON_ITS_WAY)));
    }

    private static Verdict<RemoteCode> verdict(RemoteReference reference, Optional<FailureReason> failure) {
        return failure.<Verdict<RemoteCode>>map(reason -> Verdict.refused(refusal(reason)))
                .orElseGet(() -> Verdict.granted(new RemoteCode(reference.handle(), Delivery.SENT)));
    }

    private static RefusalReason refusal(FailureReason reason) {
        return switch (reason) {
            case TOO_SOON -> RefusalReason.CODE_RESEND_TOO_SOON;
            case LIMIT_REACHED -> RefusalReason.CODE_RESEND_LIMIT;
            default -> RefusalReason.CODE_NOT_SENT;
        };
    }

    /** Goes on when nobody waits any more: a code that arrives late can be checked too. */
    private CompletableFuture<Optional<FailureReason>> asked(
            CustomerMessage message, RemoteReference reference, int digits) {
        return Deliveries.of(session)
                .ask(realm.getId(), reference.gateway(), gateway -> {
                    SentCode sent = ((CodeGateway) gateway.transport()).sendCode(message.to(), digits);
                    if (sent instanceof SentCode.Sent code) {
                        reference.keep(gateway.session(), code.reference());
                    }
                    return Optional.of(sent)
                            .filter(SentCode.NotSent.class::isInstance)
                            .map(failed -> ((SentCode.NotSent) failed).reason());
                })
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.of(FailureReason.OVERLOADED)))
                .exceptionally(e -> Optional.of(Dispatch.ours(e)))
                .thenApply(failure -> {
                    dispatch.report().ended(message, failure);
                    return failure;
                });
    }

    /** Asks the gateway about a typed code. */
    public Verdict<Boolean> check(String handle, String typed) {
        Optional<RemoteReference.Kept> kept = RemoteReference.find(session, handle, realm.getId());
        if (kept.isEmpty()) {
            return Verdict.refused(RefusalReason.CODE_EXPIRED);
        }
        return Deliveries.of(session)
                .ask(
                        realm.getId(),
                        kept.get().gateway(),
                        gateway -> ((CodeGateway) gateway.transport())
                                .checkCode(kept.get().reference(), typed))
                .map(answer -> answer.exceptionally(e -> {
                    Dispatch.ours(e);
                    return Verdict.refused(RefusalReason.CODE_NOT_CHECKED);
                }))
                .flatMap(Dispatch::await)
                .orElseGet(() -> Verdict.refused(RefusalReason.CODE_NOT_CHECKED));
    }
}
