package io.github.keysandpasses.webapikey.use;

import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Takes note of every use of a key, without writing anything while the caller waits. */
public interface KeyUseProvider extends Provider {

    /** The key was used. */
    void used(String keyId, Instant when);

    /** The provider of the server. */
    static KeyUseProvider of(KeycloakSession session) {
        return session.getProvider(KeyUseProvider.class);
    }
}
