package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.token.EndOfPassSessions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * Hears that the credential of a pass was deleted in one of Keycloak's consoles, which asks no provider: the pass is not effective
 * from then on, so the sessions that were begun with it end.
 *
 * <p>Uses Keycloak's private SPI {@code eventsListener}.
 */
final class DeletedCredentialListener implements EventListenerProvider {

    private static final Pattern CREDENTIAL = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    private final KeycloakSession session;

    DeletedCredentialListener(KeycloakSession session) {
        this.session = session;
    }

    /** In the Account Console, or at its API. */
    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.REMOVE_CREDENTIAL
                && event.getUserId() != null
                && isOfPass(event.getDetails())) {
            EndOfPassSessions.after(session, event.getRealmId(), event.getUserId());
        }
    }

    /** In the Admin Console, or at its API. */
    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        Matcher path = CREDENTIAL.matcher(event.getResourcePath() == null ? "" : event.getResourcePath());
        boolean deletes =
                event.getOperationType() == OperationType.ACTION || event.getOperationType() == OperationType.DELETE;
        if (deletes && path.matches() && isOfPass(event.getDetails())) {
            EndOfPassSessions.after(session, event.getRealmId(), path.group(1));
        }
    }

    /** An event that does not say the type may be of any. */
    private static boolean isOfPass(Map<String, String> details) {
        return details == null
                || AccessPassCredential.TYPE.equals(
                        details.getOrDefault(Details.CREDENTIAL_TYPE, AccessPassCredential.TYPE));
    }

    @Override
    public void close() {}
}
