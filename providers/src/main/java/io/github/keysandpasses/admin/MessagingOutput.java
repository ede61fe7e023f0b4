package io.github.keysandpasses.admin;

import io.github.keysandpasses.messaging.settings.MessagingSettings;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * How the realm sends messages to customers. Secrets are masked; vault expressions, which are none, are not.
 *
 * @param emailTransport the transport for e-mail; empty: none
 * @param phoneTransport the transport for phones; empty: none
 * @param webhookUrl where the webhook's messages are posted to
 * @param webhookSecret a mask if it is set
 * @param messageCentralUrl the base URL of Message Central's API
 * @param messageCentralCustomerId the customer id there
 * @param messageCentralKey a mask if it is set
 * @param messageCentralCountry the country its token is asked for; empty: none
 * @param messageCentralFlowType SMS or WHATSAPP
 * @param allowPrivateTargets whether these URLs may lead to the server itself or a private network
 * @param allowHttp whether these URLs may do without TLS
 */
public record MessagingOutput(
        String emailTransport,
        String phoneTransport,
        String webhookUrl,
        String webhookSecret,
        String messageCentralUrl,
        String messageCentralCustomerId,
        String messageCentralKey,
        String messageCentralCountry,
        String messageCentralFlowType,
        boolean allowPrivateTargets,
        boolean allowHttp) {

    static MessagingOutput of(MessagingSettings settings) {
        return new MessagingOutput(
                settings.emailTransport(),
                settings.phoneTransport(),
                settings.webhookUrl(),
                masked(settings.webhookSecret()),
                settings.messageCentralUrl(),
                settings.messageCentralCustomerId(),
                masked(settings.messageCentralKey()),
                settings.messageCentralCountry(),
                settings.messageCentralFlowType(),
                settings.allowPrivateTargets(),
                settings.allowHttp());
    }

    /** As Keycloak masks its own, vault expressions left readable. */
    private static String masked(String secret) {
        return secret.isEmpty() || secret.startsWith("${vault.") ? secret : ComponentRepresentation.SECRET_VALUE;
    }

    @Override
    public String toString() {
        return "MessagingOutput";
    }
}
