package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.OutgoingMessage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Delivers by the pool of the transport. */
final class PooledDeliveries implements Deliveries {

    private final KeycloakSessionFactory sessions;
    private final Function<String, DeliveryPool> pools;

    PooledDeliveries(KeycloakSessionFactory sessions, Function<String, DeliveryPool> pools) {
        this.sessions = sessions;
        this.pools = pools;
    }

    @Override
    public CompletableFuture<Optional<FailureReason>> deliver(
            String realmId, String transport, OutgoingMessage message) {
        return pools.apply(transport)
                .deliver(
                        realmId,
                        () -> inRealm(
                                        realmId,
                                        transport,
                                        realm -> realm.transport().deliver(message))
                                .orElseGet(() -> Attempt.failed(FailureReason.NOT_CONFIGURED)));
    }

    @Override
    public <T> Optional<CompletableFuture<T>> ask(String realmId, String transport, Function<InRealm, T> question) {
        return pools.apply(transport)
                .ask(
                        realmId,
                        () -> inRealm(realmId, transport, question)
                                .orElseThrow(() -> new IllegalStateException("realm or transport is gone")));
    }

    @Override
    public void close() {}

    /** In a session of its own; empty if the realm or the transport is gone by now. */
    private <T> Optional<T> inRealm(String realmId, String transport, Function<InRealm, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm == null) {
                return Optional.empty();
            }
            session.getContext().setRealm(realm);
            return Optional.ofNullable(session.getProvider(MessageTransport.class, transport))
                    .map(provider -> work.apply(new InRealm(session, provider)));
        });
    }
}
