package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Finds the pass that the action at hand is about, by what the login knows of it. */
final class PassOfChange {

    private final RequiredActionContext context;

    PassOfChange(RequiredActionContext context) {
        this.context = context;
    }

    /** Chosen by the id that a form says; empty if it says none. */
    PassToChange find(Optional<String> chosen) {
        List<AccessPass> own = new AccessPasses(context.getSession()).ofOwner(context.getUser());
        return PassToChange.of(own, named(), chosen);
    }

    /** Whether an app asked for it, and nobody else: then it can be left. What an administrator asked for cannot. */
    boolean isWishOfApp() {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return AccessPassCredential.CHANGE_ACTION.equals(login.getClientNote(Constants.KC_ACTION_EXECUTING))
                && !Boolean.parseBoolean(login.getClientNote(Constants.KC_ACTION_ENFORCED));
    }

    /** What an app says after the action's colon. The parameter of another action is none of ours. */
    private Optional<String> named() {
        return Optional.ofNullable(context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && isWishOfApp());
    }
}
