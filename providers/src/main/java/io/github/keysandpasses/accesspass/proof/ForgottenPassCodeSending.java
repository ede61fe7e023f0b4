package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Looks a pass up and has a code sent to it, after the request that asked for it, in a session of its own. */
final class ForgottenPassCodeSending implements Runnable {

    private static final Logger LOG = Logger.getLogger(ForgottenPassCodeSending.class);

    private final KeycloakSessionFactory sessions;
    private final String realmId;
    private final String client;
    private final String source;
    private final String language;
    private final String identifier;
    private final Optional<String> ownerId;

    /** All that is needed of the request, which is over by then. */
    ForgottenPassCodeSending(KeycloakSession session, String identifier, Optional<String> ownerId) {
        KeycloakContext request = session.getContext();
        this.sessions = session.getKeycloakSessionFactory();
        this.realmId = request.getRealm().getId();
        this.client = request.getClient() == null ? null : request.getClient().getClientId();
        this.source = request.getConnection().getRemoteAddr();
        this.language = request.resolveLocale(null).toLanguageTag();
        this.identifier = identifier;
        this.ownerId = ownerId;
    }

    @Override
    public void run() {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, this::send);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "A code for a new pass code could not be sent: %s",
                    e.getClass().getName());
        }
    }

    private void send(KeycloakSession own) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        own.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
        EventBuilder event = new EventBuilder(realm, own)
                .event(EventType.SEND_RESET_PASSWORD)
                .client(client)
                .ipAddress(source)
                .detail(org.keycloak.events.Details.USERNAME, identifier);
        Optional<AccessPass> pass = ForgottenPassCodes.find(own, identifier, ownerId);
        Verdict<Sent> sent = pass.map(
                        found -> new SentCodesOfPasses(own).sendUncounted(found, CodePurpose.PASS_CODE_RESET))
                .orElse(Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN));
        pass.ifPresent(found -> event.user(found.ownerId()).detail(Details.PASS_NUMBER, found.number()));
        report(event, sent);
    }

    private static void report(EventBuilder event, Verdict<Sent> sent) {
        if (sent instanceof Verdict.Refused<Sent> refused) {
            event.detail(org.keycloak.events.Details.REASON, refused.reason().code())
                    .error(refused.reason().code());
        } else {
            event.success();
        }
    }
}
