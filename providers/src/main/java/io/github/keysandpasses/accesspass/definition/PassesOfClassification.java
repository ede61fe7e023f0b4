package io.github.keysandpasses.accesspass.definition;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How many access passes have a classification: one that has some cannot be deleted. */
final class PassesOfClassification {

    private PassesOfClassification() {}

    static long count(KeycloakSession session, RealmModel realm, String classificationId) {
        return 0;
    }
}
