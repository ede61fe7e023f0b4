package io.github.keysandpasses.accesspass.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel.ExecutionStatus;

/** Whether something else than the step at hand was proven in this login, or in the one that it steps up from. */
final class OtherFactor {

    private OtherFactor() {}

    /**
     * A user who is merely named is no proof: re-authentication starts with one. So one of the {@link ProvingSteps} must have
     * succeeded, or the session that is stepped up must have reached a level; full re-authentication begins without one.
     */
    static boolean wasProven(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return context.getUser() != null && (hasLevel(context) || hasSucceeded(context, login));
    }

    /** A level reached in this login alone adds nothing to its steps: a flow may give one for a user name. */
    private static boolean hasLevel(AuthenticationFlowContext context) {
        return SessionBefore.of(context).isPresent()
                && new AcrStore(context.getSession(), context.getAuthenticationSession())
                                .getLevelOfAuthenticationFromCurrentAuthentication()
                        > Constants.MINIMUM_LOA;
    }

    private static boolean hasSucceeded(AuthenticationFlowContext context, AuthenticationSessionModel login) {
        return login.getExecutionStatus().entrySet().stream()
                .filter(step -> step.getValue() == ExecutionStatus.SUCCESS)
                .map(step -> context.getRealm().getAuthenticationExecutionById(step.getKey()))
                .anyMatch(step -> isProof(context, step));
    }

    private static boolean isProof(AuthenticationFlowContext context, AuthenticationExecutionModel step) {
        return step != null
                && !step.isAuthenticatorFlow()
                && !step.getId().equals(context.getExecution().getId())
                && ProvingSteps.proves(
                        step.getAuthenticator(),
                        AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession()));
    }
}
