package io.github.keysandpasses.messaging.email;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The transport {@code email}: the realm's mail server. */
public final class EmailTransportFactory implements MessageTransportFactory {

    /** The transport's id in the settings. */
    public static final String ID = "email";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public MessageTransport create(KeycloakSession session) {
        return new EmailTransport(session);
    }
}
