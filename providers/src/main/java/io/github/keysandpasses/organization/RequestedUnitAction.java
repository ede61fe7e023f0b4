package io.github.keysandpasses.organization;

import io.github.keysandpasses.token.RequestedAccount;
import io.github.keysandpasses.token.RequestedUnit;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps the {@code unit} and the {@code account} a login asked for apart from other logins of the same browser. It is a required action because those
 * are evaluated at every login, also at one that a session cookie answers without any authenticator. It never asks for anything.
 */
final class RequestedUnitAction implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        AuthenticatedClientSessionModel earlier = earlier(context.getSession(), login);
        RequestedUnit.setApart(login, earlier);
        RequestedAccount.setApart(login, earlier);
    }

    private static AuthenticatedClientSessionModel earlier(KeycloakSession session, AuthenticationSessionModel login) {
        UserSessionModel userSession = new AuthenticationSessionManager(session).getUserSession(login);
        return userSession == null
                ? null
                : userSession.getAuthenticatedClientSessionByClient(
                        login.getClient().getId());
    }

    /** Only an admin who gave the action to a user by hand brings the user here: there is nothing to do. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.success();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        context.success();
    }

    @Override
    public void close() {}
}
