package io.github.keysandpasses.organization;

import io.github.keysandpasses.token.RequestedUnit;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Keeps the {@code unit} a login asked for apart from other logins of the same browser. It is a required action because those
 * are evaluated at every login, also at one that a session cookie answers without any authenticator. It never asks for anything.
 */
final class RequestedUnitAction implements RequiredActionProvider {

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        RequestedUnit.setApart(context.getAuthenticationSession());
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
