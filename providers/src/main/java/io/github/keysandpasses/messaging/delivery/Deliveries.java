package io.github.keysandpasses.messaging.delivery;

import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.OutgoingMessage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Delivers messages on threads of its own, each try in a session and a transaction of its own. */
public interface Deliveries extends Provider {

    /** Delivers a message of a realm; the future has why it failed, or nothing if it did not. */
    CompletableFuture<Optional<FailureReason>> deliver(String realmId, String transport, OutgoingMessage message);

    /** Asks a transport something; empty if too much is waiting for it. */
    <T> Optional<CompletableFuture<T>> ask(String realmId, String transport, Function<InRealm, T> question);

    /** The deliveries of the server. */
    static Deliveries of(KeycloakSession session) {
        return session.getProvider(Deliveries.class);
    }

    /** What a question is asked with. */
    record InRealm(KeycloakSession session, MessageTransport transport) {}
}
