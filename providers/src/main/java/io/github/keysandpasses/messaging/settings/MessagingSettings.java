package io.github.keysandpasses.messaging.settings;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.outbound.Target;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.RealmModel;

/**
 * How a realm sends messages to customers. Kept as a component of the realm: it travels with the realm, and Keycloak caches it.
 * An empty text is one that is not set. It holds two secrets, so it prints neither.
 *
 * @param emailTransport the id of the transport for e-mail; empty: none
 * @param phoneTransport the id of the transport for phones; empty: none
 * @param webhookUrl where the webhook's messages are posted to
 * @param webhookSecret what they are signed with, whsec_ and Base64, or a vault expression
 * @param messageCentralUrl the base URL of Message Central's API
 * @param messageCentralCustomerId the customer id there
 * @param messageCentralKey the key there, in Base64 as its documentation asks, or a vault expression
 * @param messageCentralCountry the country the token is asked for, 44 or GB for example; empty: none is named
 * @param messageCentralFlowType SMS or WHATSAPP
 * @param allowPrivateTargets whether the URLs may lead to this machine or a private network
 * @param allowHttp whether the URLs may do without TLS
 */
public record MessagingSettings(
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

    /** What holds where a realm says nothing: e-mail by the realm's mail server, and nothing else. */
    public static final MessagingSettings DEFAULTS = new MessagingSettings(
            "email", "", "", "", "https://cpaas.messagecentral.com", "", "", "", "SMS", false, false);

    public MessagingSettings {
        Objects.requireNonNull(emailTransport, MessagingKey.EMAIL_TRANSPORT);
        Objects.requireNonNull(phoneTransport, MessagingKey.PHONE_TRANSPORT);
        Objects.requireNonNull(webhookUrl, MessagingKey.WEBHOOK_URL);
        Objects.requireNonNull(webhookSecret, MessagingKey.WEBHOOK_SECRET);
        Objects.requireNonNull(messageCentralUrl, MessagingKey.MESSAGE_CENTRAL_URL);
        Objects.requireNonNull(messageCentralCustomerId, MessagingKey.MESSAGE_CENTRAL_CUSTOMER_ID);
        Objects.requireNonNull(messageCentralKey, MessagingKey.MESSAGE_CENTRAL_KEY);
        Objects.requireNonNull(messageCentralCountry, MessagingKey.MESSAGE_CENTRAL_COUNTRY);
        Objects.requireNonNull(messageCentralFlowType, MessagingKey.MESSAGE_CENTRAL_FLOW_TYPE);
    }

    /**
     * The settings of a realm.
     *
     * @throws IllegalArgumentException naming the setting that cannot be
     */
    public static MessagingSettings of(RealmModel realm) {
        return MessagingComponent.find(realm).map(MessagingComponent::read).orElse(DEFAULTS);
    }

    /** The settings of a realm as they are, to be shown and put right, even if no message can be sent with them. */
    public static MessagingSettings asStored(RealmModel realm) {
        return MessagingComponent.find(realm).map(MessagingComponent::asStored).orElse(DEFAULTS);
    }

    /** The id of the transport that serves a channel. */
    public Optional<String> transport(Channel channel) {
        String id = channel == Channel.EMAIL ? emailTransport : phoneTransport;
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    /** Where the webhook's messages go, if a usable URL says so. */
    public Optional<Target> webhook() {
        return Target.parse(webhookUrl, allowHttp);
    }

    /** Where Message Central's API is. */
    public Optional<Target> messageCentral() {
        return Target.parse(messageCentralUrl, allowHttp);
    }

    /** The first setting that cannot be, in words that name it. */
    public Optional<String> fault() {
        return MessagingRules.fault(this);
    }

    @Override
    public String toString() {
        return "MessagingSettings[email by " + emailTransport + ", phone by " + phoneTransport + "]";
    }
}
