package io.github.keysandpasses.messaging.sending;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;

/**
 * What a gateway calls a code it made, kept where all nodes see it, under a handle of ours that is known before the gateway has
 * answered. Kept for as long as any code lives, and no longer.
 *
 * @param handle random, so nobody can name another one's code
 */
record RemoteReference(String handle, String realmId, String gateway) {

    private static final String PREFIX = "keysandpasses.remote-code.";
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String REALM = "realm";
    private static final String GATEWAY = "gateway";
    private static final String REFERENCE = "reference";

    static RemoteReference fresh(String realmId, String gateway) {
        return new RemoteReference(UUID.randomUUID().toString(), realmId, gateway);
    }

    /** What was kept. */
    record Kept(String gateway, String reference) {}

    /** Keeps it; the store takes it with the end of this session's transaction. */
    void keep(KeycloakSession session, String reference) {
        session.singleUseObjects()
                .put(PREFIX + handle, LIFE.toSeconds(), Map.of(REALM, realmId, GATEWAY, gateway, REFERENCE, reference));
    }

    /** What was kept under a handle in this realm. */
    static Optional<Kept> find(KeycloakSession session, String handle, String realmId) {
        return Optional.ofNullable(session.singleUseObjects().get(PREFIX + handle))
                .filter(notes -> realmId.equals(notes.get(REALM)))
                .map(notes -> new Kept(notes.get(GATEWAY), notes.get(REFERENCE)));
    }
}
