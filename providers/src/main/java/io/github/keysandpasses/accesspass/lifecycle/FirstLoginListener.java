package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Hears that somebody has logged in, by whatever else than the pass that they never verified: they are more than a registration from
 * then on, and not removed, although nothing of that login may be left when {@link AbandonedRegistration} looks.
 *
 * <p>Uses Keycloak's private SPI {@code eventsListener}.
 */
final class FirstLoginListener implements EventListenerProvider {

    private final KeycloakSession session;

    FirstLoginListener(KeycloakSession session) {
        this.session = session;
    }

    /** In the transaction of the login. Who has no pass costs no query: their credentials are in Keycloak's cache. */
    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.LOGIN || event.getUserId() == null) {
            return;
        }
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        UserModel user = session.users().getUserById(realm, event.getUserId());
        if (user != null && hasPass(user)) {
            new AccessPassStore(session, realm).forgetRegistration(user.getId());
        }
    }

    private static boolean hasPass(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(AccessPassCredential.TYPE)
                .findAny()
                .isPresent();
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
