package io.github.keysandpasses.messaging.settings;

import io.github.keysandpasses.component.ConfigText;
import io.github.keysandpasses.component.RealmComponent;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/** The one component of a realm that says how messages are sent. */
public final class MessagingComponent {

    /** The type of the component; in realm files, so it cannot change. */
    public static final String TYPE = "io.github.keysandpasses.messaging.settings.MessagingSettingsProvider";

    private static final RealmComponent COMPONENT =
            new RealmComponent(TYPE, MessagingSettingsProviderFactory.ID, "Messages to customers");

    private MessagingComponent() {}

    static Optional<ComponentModel> find(RealmModel realm) {
        return COMPONENT.find(realm);
    }

    /** Writes the settings, which must have no fault. */
    public static void write(RealmModel realm, MessagingSettings settings) {
        COMPONENT.write(realm, config(settings));
    }

    /**
     * Reads the settings; what is left out has its default.
     *
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    static MessagingSettings read(ComponentModel component) {
        MessagingSettings settings = asStored(component);
        MessagingKey.SWITCHES.forEach(key -> ConfigText.flag(component.getConfig(), key, false));
        settings.fault().ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return settings;
    }

    /** The same without a check: what another version took can be seen and put right. */
    static MessagingSettings asStored(ComponentModel component) {
        MultivaluedHashMap<String, String> config = component.getConfig();
        MessagingSettings defaults = MessagingSettings.DEFAULTS;
        return new MessagingSettings(
                text(config, MessagingKey.EMAIL_TRANSPORT, defaults.emailTransport()),
                text(config, MessagingKey.PHONE_TRANSPORT, defaults.phoneTransport()),
                text(config, MessagingKey.WEBHOOK_URL, defaults.webhookUrl()),
                text(config, MessagingKey.WEBHOOK_SECRET, defaults.webhookSecret()),
                text(config, MessagingKey.MESSAGE_CENTRAL_URL, defaults.messageCentralUrl()),
                text(config, MessagingKey.MESSAGE_CENTRAL_CUSTOMER_ID, defaults.messageCentralCustomerId()),
                text(config, MessagingKey.MESSAGE_CENTRAL_KEY, defaults.messageCentralKey()),
                text(config, MessagingKey.MESSAGE_CENTRAL_COUNTRY, defaults.messageCentralCountry()),
                text(config, MessagingKey.MESSAGE_CENTRAL_FLOW_TYPE, defaults.messageCentralFlowType()),
                "true".equals(config.getFirst(MessagingKey.ALLOW_PRIVATE_TARGETS)),
                "true".equals(config.getFirst(MessagingKey.ALLOW_HTTP)));
    }

    private static MultivaluedHashMap<String, String> config(MessagingSettings settings) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle(MessagingKey.EMAIL_TRANSPORT, orNone(settings.emailTransport()));
        config.putSingle(MessagingKey.PHONE_TRANSPORT, orNone(settings.phoneTransport()));
        put(config, MessagingKey.WEBHOOK_URL, settings.webhookUrl());
        put(config, MessagingKey.WEBHOOK_SECRET, settings.webhookSecret());
        put(config, MessagingKey.MESSAGE_CENTRAL_URL, settings.messageCentralUrl());
        put(config, MessagingKey.MESSAGE_CENTRAL_CUSTOMER_ID, settings.messageCentralCustomerId());
        put(config, MessagingKey.MESSAGE_CENTRAL_KEY, settings.messageCentralKey());
        put(config, MessagingKey.MESSAGE_CENTRAL_COUNTRY, settings.messageCentralCountry());
        put(config, MessagingKey.MESSAGE_CENTRAL_FLOW_TYPE, settings.messageCentralFlowType());
        config.putSingle(MessagingKey.ALLOW_PRIVATE_TARGETS, Boolean.toString(settings.allowPrivateTargets()));
        config.putSingle(MessagingKey.ALLOW_HTTP, Boolean.toString(settings.allowHttp()));
        return config;
    }

    private static void put(MultivaluedHashMap<String, String> config, String key, String value) {
        if (!value.isEmpty()) {
            config.putSingle(key, value);
        }
    }

    /** Some databases store an empty text as none, which would be the default. */
    private static String orNone(String transport) {
        return transport.isEmpty() ? MessagingSettingsProviderFactory.NO_TRANSPORT : transport;
    }

    private static String text(MultivaluedHashMap<String, String> config, String key, String otherwise) {
        String value = Objects.requireNonNullElse(config.getFirst(key), otherwise);
        return value.equals(MessagingSettingsProviderFactory.NO_TRANSPORT) ? "" : value;
    }
}
