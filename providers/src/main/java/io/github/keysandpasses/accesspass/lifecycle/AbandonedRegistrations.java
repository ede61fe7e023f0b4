package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.schedule.EachInEveryRealm;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Removes people who registered and never verified their pass, once they had as long for it as their realm allows: whoever typed
 * another one's address, or mistyped their own, must not keep it from its owner for ever.
 */
final class AbandonedRegistrations {

    private final EachInEveryRealm registrations;

    AbandonedRegistrations(KeycloakSessionFactory sessions) {
        this.registrations = new EachInEveryRealm(sessions, "The unverified registrations");
    }

    /** In every realm. */
    void remove() {
        registrations.go(
                AbandonedRegistrations::abandoned,
                (session, passId) -> new AbandonedRegistration(session).remove(passId));
    }

    private static List<String> abandoned(KeycloakSession session, RealmModel realm, String after) {
        int days = PassRules.of(realm).effective().pendingRegistrationDays();
        return days == 0
                ? List.of()
                : new AccessPassStore(session, realm)
                        .unverifiedRegistrations(
                                new ServerClock().instant().minus(Duration.ofDays(days)),
                                after,
                                EachInEveryRealm.AT_ONCE);
    }
}
