package io.github.keysandpasses.messaging.webhook;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import io.github.keysandpasses.messaging.outbound.OutboundHttp;
import io.github.keysandpasses.secret.ServerClock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The transport {@code webhook}: any gateway or system that takes signed JSON, for either channel. */
public final class WebhookTransportFactory implements MessageTransportFactory {

    /** The transport's id in the settings. */
    public static final String ID = "webhook";

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private OutboundHttp http;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        http = new OutboundHttp(LIMIT);
    }

    @Override
    public MessageTransport create(KeycloakSession session) {
        return new WebhookTransport(session, http, new ServerClock());
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
    }
}
