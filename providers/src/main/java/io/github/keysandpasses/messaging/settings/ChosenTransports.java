package io.github.keysandpasses.messaging.settings;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Whether the transports that settings name are there and can do what they are chosen for. */
public final class ChosenTransports {

    private ChosenTransports() {}

    /** What is wrong with the choice, in words that name the setting. */
    public static Optional<String> fault(MessagingSettings settings, KeycloakSession session) {
        return fault(MessagingKey.EMAIL_TRANSPORT, settings, Channel.EMAIL, session)
                .or(() -> fault(MessagingKey.PHONE_TRANSPORT, settings, Channel.PHONE, session));
    }

    /** The factory of the transport that serves a channel. */
    public static Optional<MessageTransportFactory> factory(
            MessagingSettings settings, Channel channel, KeycloakSession session) {
        return settings.transport(channel)
                .map(id -> (MessageTransportFactory)
                        session.getKeycloakSessionFactory().getProviderFactory(MessageTransport.class, id))
                .filter(factory -> factory.channels().contains(channel));
    }

    private static Optional<String> fault(
            String key, MessagingSettings settings, Channel channel, KeycloakSession session) {
        boolean good = settings.transport(channel).isEmpty()
                || factory(settings, channel, session).isPresent();
        return good ? Optional.empty() : Optional.of(key + " must be a transport that serves " + channel.label());
    }
}
