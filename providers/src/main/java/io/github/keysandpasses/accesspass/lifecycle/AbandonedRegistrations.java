package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Removes people who registered and never verified their pass, once they had as long for it as their realm allows: whoever typed
 * another one's address, or mistyped their own, must not keep it from its owner for ever.
 */
final class AbandonedRegistrations {

    private static final Logger LOG = Logger.getLogger(AbandonedRegistrations.class);
    private static final int PASSES_AT_ONCE = 100;
    /** Comes before every id. Not the empty text, which Oracle takes for null. */
    private static final String BEFORE_ALL = " ";

    private final KeycloakSessionFactory sessions;

    AbandonedRegistrations(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** In every realm; a realm with a fault does not keep the others. */
    void remove() {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
        for (String realm : realms) {
            try {
                removeIn(realm);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The unverified registrations of the realm %s could not be looked for", realm);
            }
        }
    }

    /** From page to page by id, so that those that stay are passed and not found again and again. */
    private void removeIn(String realmId) {
        String after = BEFORE_ALL;
        List<String> page;
        do {
            String last = after;
            page = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> abandoned(session, realmId, last));
            page.forEach(passId -> removeAlone(realmId, passId));
            after = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PASSES_AT_ONCE);
    }

    private static List<String> abandoned(KeycloakSession session, String realmId, String after) {
        RealmModel realm = session.realms().getRealm(realmId);
        int days = realm == null ? 0 : PassRules.of(realm).effective().pendingRegistrationDays();
        return days == 0
                ? List.of()
                : new AccessPassStore(session, realm)
                        .unverifiedRegistrations(
                                new ServerClock().instant().minus(Duration.ofDays(days)), after, PASSES_AT_ONCE);
    }

    /** A transaction for each: one that cannot be removed takes none of the others along. */
    private void removeAlone(String realmId, String passId) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    new AbandonedRegistration(session).remove(passId);
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf(e, "The unverified registration with the access pass %s could not be removed", passId);
        }
    }
}
