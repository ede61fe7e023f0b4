package io.github.keysandpasses.admin;

import io.github.keysandpasses.messaging.settings.MessagingKey;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.keycloak.representations.idm.ComponentRepresentation;

/**
 * Settings of messages to customers to change; what is left out stays as it is, and an empty text takes a setting back.
 *
 * @param emailTransport the transport for e-mail: email, webhook, or one that was added to the server; empty: none
 * @param phoneTransport the transport for phones: webhook, message-central, or one that was added; empty: none
 * @param webhookUrl where the webhook's messages are posted to
 * @param webhookSecret what they are signed with: whsec_ and 24 to 64 bytes in Base64, or a vault expression; the mask that is shown keeps it
 * @param messageCentralUrl the base URL of Message Central's API
 * @param messageCentralCustomerId the customer id there
 * @param messageCentralKey the key there, in Base64 as its documentation asks, or a vault expression; the mask that is shown keeps it
 * @param messageCentralCountry the country its token is asked for: a calling code, or two letters; empty: none
 * @param messageCentralFlowType SMS or WHATSAPP
 * @param allowPrivateTargets whether these URLs may lead to the server itself or a private network
 * @param allowHttp whether these URLs may do without TLS
 */
public record MessagingInput(
        String emailTransport,
        String phoneTransport,
        String webhookUrl,
        String webhookSecret,
        String messageCentralUrl,
        String messageCentralCustomerId,
        String messageCentralKey,
        String messageCentralCountry,
        String messageCentralFlowType,
        Boolean allowPrivateTargets,
        Boolean allowHttp) {

    /** The settings with these changes; whether they can be is for them to say. */
    MessagingSettings over(MessagingSettings present) {
        return new MessagingSettings(
                or(emailTransport, present.emailTransport()),
                or(phoneTransport, present.phoneTransport()),
                or(webhookUrl, present.webhookUrl()),
                unlessMask(webhookSecret, present.webhookSecret()),
                or(messageCentralUrl, present.messageCentralUrl()),
                or(messageCentralCustomerId, present.messageCentralCustomerId()),
                unlessMask(messageCentralKey, present.messageCentralKey()),
                or(messageCentralCountry, present.messageCentralCountry()),
                or(messageCentralFlowType, present.messageCentralFlowType()),
                or(allowPrivateTargets, present.allowPrivateTargets()),
                or(allowHttp, present.allowHttp()));
    }

    /** The secrets that were sent, and are not kept. */
    Set<String> typedSecrets() {
        Set<String> typed = new HashSet<>();
        if (isTyped(webhookSecret)) {
            typed.add(MessagingKey.WEBHOOK_SECRET);
        }
        if (isTyped(messageCentralKey)) {
            typed.add(MessagingKey.MESSAGE_CENTRAL_KEY);
        }
        return typed;
    }

    private static boolean isTyped(String sent) {
        return sent != null && !ComponentRepresentation.SECRET_VALUE.equals(sent);
    }

    private static String unlessMask(String sent, String present) {
        return ComponentRepresentation.SECRET_VALUE.equals(sent) ? present : or(sent, present);
    }

    private static <T> T or(T sent, T present) {
        return Objects.requireNonNullElse(sent, present);
    }

    @Override
    public String toString() {
        return "MessagingInput";
    }
}
