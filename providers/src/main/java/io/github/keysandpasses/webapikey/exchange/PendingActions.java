package io.github.keysandpasses.webapikey.exchange;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether somebody must do something at their next login before they get a token. */
final class PendingActions {

    private PendingActions() {}

    static boolean of(RealmModel realm, UserModel user) {
        return user.getRequiredActionsStream()
                .map(realm::getRequiredActionProviderByAlias)
                .anyMatch(action -> action != null && action.isEnabled());
    }
}
