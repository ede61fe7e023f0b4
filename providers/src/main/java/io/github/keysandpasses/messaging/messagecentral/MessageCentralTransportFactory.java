package io.github.keysandpasses.messaging.messagecentral;

import io.github.keysandpasses.messaging.Channel;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.MessageTransportFactory;
import io.github.keysandpasses.messaging.outbound.OutboundHttp;
import io.github.keysandpasses.messaging.outbound.TrustedSockets;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import io.github.keysandpasses.secret.ServerClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The transport {@code message-central}: Verify Now, for phones. */
public final class MessageCentralTransportFactory implements MessageTransportFactory {

    /** The transport's id in the settings. */
    public static final String ID = "message-central";

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final InstantSource clock = new ServerClock();
    private final AuthTokens tokens = new AuthTokens(clock);
    private OutboundHttp http;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PHONE);
    }

    @Override
    public boolean makesCodes() {
        return true;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        http = new OutboundHttp(LIMIT);
    }

    @Override
    public MessageTransport create(KeycloakSession session) {
        return new MessageCentralTransport(() -> verifyNow(session));
    }

    private Optional<VerifyNow> verifyNow(KeycloakSession session) {
        MessagingSettings settings = MessagingSettings.of(session.getContext().getRealm());
        SSLSocketFactory tls = TrustedSockets.of(session);
        return Account.of(session, settings)
                .map(account -> new VerifyNow(
                        account, tokens, request -> http.send(request, settings.allowPrivateTargets(), tls), clock));
    }

    @Override
    public void close() {
        if (http != null) {
            http.close();
        }
    }
}
