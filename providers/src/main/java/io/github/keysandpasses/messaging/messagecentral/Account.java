package io.github.keysandpasses.messaging.messagecentral;

import io.github.keysandpasses.messaging.outbound.Target;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import io.github.keysandpasses.messaging.settings.VaultText;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** An account at Message Central, with all that a call needs. Its key is a secret, so it prints nothing. */
public record Account(Target base, String baseUrl, String customerId, String key, String country, String flowType) {

    /** The account of the realm; empty if the settings do not have one. */
    static Optional<Account> of(KeycloakSession session, MessagingSettings settings) {
        Optional<String> key = VaultText.reveal(session, settings.messageCentralKey());
        if (key.isEmpty() || settings.messageCentralCustomerId().isEmpty()) {
            return Optional.empty();
        }
        return settings.messageCentral()
                .map(base -> new Account(
                        base,
                        settings.messageCentralUrl(),
                        settings.messageCentralCustomerId(),
                        key.get(),
                        settings.messageCentralCountry(),
                        settings.messageCentralFlowType()));
    }

    @Override
    public String toString() {
        return "Account[" + base + "]";
    }
}
