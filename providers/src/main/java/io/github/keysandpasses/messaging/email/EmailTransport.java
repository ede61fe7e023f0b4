package io.github.keysandpasses.messaging.email;

import io.github.keysandpasses.messaging.Attempt;
import io.github.keysandpasses.messaging.CustomerMessage;
import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.MessageTransport;
import io.github.keysandpasses.messaging.OutgoingMessage;
import java.util.List;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Sends by Keycloak's own e-mail: the realm's mail server, e-mail theme and texts, so operators change them as they change
 * Keycloak's. The subject is a text of ours with the realm's name in it and nothing a customer wrote.
 */
final class EmailTransport implements MessageTransport {

    private final KeycloakSession session;

    EmailTransport(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Attempt deliver(OutgoingMessage outgoing) {
        RealmModel realm = session.getContext().getRealm();
        if (!hasMailServer(realm.getSmtpConfig())) {
            return Attempt.failed(FailureReason.NO_MAIL_SERVER);
        }
        try {
            send(realm, outgoing.message());
            return Attempt.delivered();
        } catch (EmailException e) {
            return Attempt.failed(MailFailure.reason(e));
        }
    }

    /** Without a host Keycloak would ask this machine's own port 25, without a sender it would fail for the wrong reason. */
    private static boolean hasMailServer(Map<String, String> smtp) {
        return !smtp.getOrDefault("host", "").isBlank()
                && !smtp.getOrDefault("from", "").isBlank();
    }

    private void send(RealmModel realm, CustomerMessage message) throws EmailException {
        if (message.to().locale() != null) {
            session.setAttribute(
                    LocaleSelectorProvider.USER_REQUEST_LOCALE,
                    message.to().locale().toLanguageTag());
        }
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(realm)
                .setUser(Addressee.of(session, realm, message.to()))
                .send(
                        EmailText.subjectKey(message.kind()),
                        List.of(EmailText.realmName(realm)),
                        EmailText.template(message.kind()),
                        EmailText.variables(message),
                        message.to().address());
    }

    @Override
    public void close() {}
}
