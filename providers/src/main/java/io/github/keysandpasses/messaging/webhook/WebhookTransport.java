package io.github.keysandpasses.messaging.webhook;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.OutgoingMessage;
import io.github.keysandpasses.messaging.outbound.OutboundHttp;
import io.github.keysandpasses.messaging.outbound.OutboundRequest;
import io.github.keysandpasses.messaging.outbound.Target;
import io.github.keysandpasses.messaging.outbound.TrustedSockets;
import io.github.keysandpasses.messaging.outbound.WebhookSecret;
import io.github.keysandpasses.messaging.settings.MessagingSettings;
import io.github.keysandpasses.messaging.settings.VaultText;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Posts messages as JSON to the realm's URL, signed as Standard Webhooks 1.0 says. */
final class WebhookTransport implements MessageTransport {

    private final KeycloakSession session;
    private final OutboundHttp http;
    private final InstantSource clock;

    WebhookTransport(KeycloakSession session, OutboundHttp http, InstantSource clock) {
        this.session = session;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Attempt deliver(OutgoingMessage message) {
        RealmModel realm = session.getContext().getRealm();
        MessagingSettings settings = MessagingSettings.of(realm);
        Optional<Target> target = settings.webhook();
        Optional<WebhookSecret> secret =
                VaultText.reveal(session, settings.webhookSecret()).flatMap(WebhookSecret::parse);
        if (target.isEmpty() || secret.isEmpty()) {
            return Attempt.failed(FailureReason.NOT_CONFIGURED);
        }
        byte[] body = WebhookBody.of(message, realm.getName(), new PhoneText(session).of(message.message()));
        OutboundRequest request =
                new OutboundRequest("POST", target.get(), headers(message, secret.get(), body), Optional.of(body));
        return WebhookAnswers.read(http.send(request, settings.allowPrivateTargets(), TrustedSockets.of(session)));
    }

    /** The id stays the same at every try, the time is that of the try: so a receiver can refuse what is replayed. */
    private Map<String, String> headers(OutgoingMessage message, WebhookSecret secret, byte[] body) {
        long now = clock.instant().getEpochSecond();
        return Map.of(
                "webhook-id",
                message.id(),
                "webhook-timestamp",
                Long.toString(now),
                "webhook-signature",
                secret.sign(message.id(), now, body));
    }

    @Override
    public void close() {}
}
