package io.github.keysandpasses.accesspass.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;

/** The session that somebody has already who only proves more, or that it is still them. */
final class SessionBefore {

    private SessionBefore() {}

    /** The session; empty if there is none, or if it is another user's. */
    static Optional<UserSessionModel> of(AuthenticationFlowContext context) {
        UserSessionModel session = new AuthenticationSessionManager(context.getSession())
                .getUserSession(context.getAuthenticationSession());
        return Optional.ofNullable(session)
                .filter(there -> context.getUser() != null
                        && there.getUser() != null
                        && context.getUser().getId().equals(there.getUser().getId()));
    }
}
