package io.github.keysandpasses.messaging.settings;

import io.github.keysandpasses.messaging.outbound.Target;
import io.github.keysandpasses.messaging.outbound.WebhookSecret;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the settings of messages can be. */
final class MessagingRules {

    private static final String VAULT = "\\$\\{vault\\.[^{}]{1,200}}";

    private MessagingRules() {}

    static Optional<String> fault(MessagingSettings settings) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> transport(MessagingKey.EMAIL_TRANSPORT, settings.emailTransport()),
                        () -> transport(MessagingKey.PHONE_TRANSPORT, settings.phoneTransport()),
                        () -> url(MessagingKey.WEBHOOK_URL, settings.webhookUrl(), settings),
                        () -> webhookSecret(settings.webhookSecret()),
                        () -> messageCentralUrl(settings),
                        () -> customerId(settings.messageCentralCustomerId()),
                        () -> messageCentralKey(settings.messageCentralKey()),
                        () -> country(settings.messageCentralCountry()),
                        () -> flowType(settings.messageCentralFlowType()),
                        () -> missing(settings))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> transport(String key, String id) {
        return unless(id.matches("[A-Za-z0-9._-]{0,64}"), key + " must be the id of a transport, or empty");
    }

    private static Optional<String> url(String key, String url, MessagingSettings settings) {
        return url.isEmpty()
                ? Optional.empty()
                : Target.fault(url, settings.allowHttp()).map(rule -> key + " " + rule);
    }

    private static Optional<String> messageCentralUrl(MessagingSettings settings) {
        String key = MessagingKey.MESSAGE_CENTRAL_URL;
        return url(key, settings.messageCentralUrl(), settings)
                .or(() -> unless(!settings.messageCentralUrl().contains("?"), key + " must not have a query"));
    }

    private static Optional<String> webhookSecret(String secret) {
        return unless(
                secret.isEmpty()
                        || secret.matches(VAULT)
                        || WebhookSecret.parse(secret).isPresent(),
                MessagingKey.WEBHOOK_SECRET + " must be " + WebhookSecret.FORM + ", or a vault expression");
    }

    private static Optional<String> customerId(String id) {
        return unless(
                id.matches("[A-Za-z0-9_-]{0,64}"),
                MessagingKey.MESSAGE_CENTRAL_CUSTOMER_ID + " must have at most 64 letters, digits and hyphens");
    }

    private static Optional<String> messageCentralKey(String key) {
        return unless(
                key.matches("[A-Za-z0-9+/=_-]{0,512}") || key.matches(VAULT),
                MessagingKey.MESSAGE_CENTRAL_KEY + " must be Base64, as Message Central asks, or a vault expression");
    }

    private static Optional<String> country(String country) {
        return unless(
                country.matches("[0-9]{1,3}|[A-Z]{2}|"),
                MessagingKey.MESSAGE_CENTRAL_COUNTRY + " must be a calling code, a country in two letters, or empty");
    }

    private static Optional<String> flowType(String flowType) {
        return unless(
                flowType.matches("SMS|WHATSAPP"), MessagingKey.MESSAGE_CENTRAL_FLOW_TYPE + " must be SMS or WHATSAPP");
    }

    /** A transport that is chosen has what it needs. */
    private static Optional<String> missing(MessagingSettings settings) {
        Stream<Optional<String>> webhook = uses(settings, "webhook")
                ? Stream.of(
                        set(MessagingKey.WEBHOOK_URL, settings.webhookUrl()),
                        set(MessagingKey.WEBHOOK_SECRET, settings.webhookSecret()))
                : Stream.empty();
        Stream<Optional<String>> messageCentral = uses(settings, "message-central")
                ? Stream.of(
                        set(MessagingKey.MESSAGE_CENTRAL_URL, settings.messageCentralUrl()),
                        set(MessagingKey.MESSAGE_CENTRAL_CUSTOMER_ID, settings.messageCentralCustomerId()),
                        set(MessagingKey.MESSAGE_CENTRAL_KEY, settings.messageCentralKey()))
                : Stream.empty();
        return Stream.concat(webhook, messageCentral).flatMap(Optional::stream).findFirst();
    }

    private static boolean uses(MessagingSettings settings, String transport) {
        return transport.equals(settings.emailTransport()) || transport.equals(settings.phoneTransport());
    }

    private static Optional<String> set(String key, String value) {
        return unless(!value.isEmpty(), key + " must be set for the transport that is chosen");
    }

    private static Optional<String> unless(boolean good, String fault) {
        return good ? Optional.empty() : Optional.of(fault);
    }
}
