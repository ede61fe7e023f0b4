package io.github.keysandpasses.messaging.settings;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** A secret from settings: what is written there, or what the server's vault has for {@code ${vault.name}}. */
public final class VaultText {

    private VaultText() {}

    /** The secret; empty if it is not set, or the vault does not know it. */
    public static Optional<String> reveal(KeycloakSession session, String setting) {
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        try (VaultStringSecret secret = session.vault().getStringSecret(setting)) {
            return secret.get();
        }
    }
}
