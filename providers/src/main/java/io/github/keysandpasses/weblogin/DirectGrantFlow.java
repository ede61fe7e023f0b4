package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.Errors;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.AuthenticationFlowResolver;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Runs the direct grant flow of the client, or of the realm, as Keycloak's own password grant does. So a second factor,
 * LDAP, brute-force protection and whatever else a realm admin has put into the flow decide about the login, and an
 * unknown user costs as much time as a wrong password.
 *
 * <p>Uses Keycloak's private {@link AuthenticationProcessor}.
 */
final class DirectGrantFlow {

    private static final String FLOW_PATH = "token";

    private final KeycloakSession session;
    private final KeycloakContext context;
    private final FlowEvent event;

    DirectGrantFlow(KeycloakSession session, FlowEvent event) {
        this.session = session;
        this.context = session.getContext();
        this.event = event;
    }

    /** A flow for this client and request, not run yet. */
    AuthenticationProcessor prepare(ClientModel client, HttpRequest request) {
        AuthenticationSessionModel login = new AuthenticationSessionManager(session)
                .createAuthenticationSession(context.getRealm(), false)
                .createAuthenticationSession(client);
        login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        login.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        login.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(
                        context.getUri().getBaseUri(), context.getRealm().getName()));
        login.setClientNote(OAuth2Constants.SCOPE, PasswordGrantForm.SCOPE);
        return new AuthenticationProcessor()
                .setAuthenticationSession(login)
                .setFlowId(
                        AuthenticationFlowResolver.resolveDirectGrantFlow(login).getId())
                .setFlowPath(FLOW_PATH)
                .setConnection(context.getConnection())
                .setEventBuilder(event)
                .setRealm(context.getRealm())
                .setSession(session)
                .setUriInfo(context.getUri())
                .setRequest(request);
    }

    /** Runs the flow; the processor it is granted has a user. A refusal is not reported yet. */
    Verdict<AuthenticationProcessor> run(AuthenticationProcessor processor) {
        event.flowBegins();
        Response challenge;
        try {
            challenge = processor.authenticateOnly();
        } catch (AuthenticationFlowException e) {
            return Verdict.refused(reason(event.flowEnds(), e.getError()));
        } finally {
            // Whatever the flow ends with, the event is the door's again.
            event.flowEnds();
        }
        Optional<String> error = event.flowEnds();
        if (challenge == null) {
            return Verdict.granted(processor);
        }
        UserWithoutPassword.spendTime(
                session, processor.getAuthenticationSession().getAuthenticatedUser());
        return Verdict.refused(
                challenge.getStatusInfo().getFamily() == Response.Status.Family.SERVER_ERROR
                        ? RefusalReason.INTERNAL_ERROR
                        : reason(error.orElse("")));
    }

    private static RefusalReason reason(Optional<String> reported, AuthenticationFlowError error) {
        if (error == AuthenticationFlowError.INTERNAL_ERROR) {
            return RefusalReason.INTERNAL_ERROR;
        }
        return error == AuthenticationFlowError.USER_DISABLED
                ? RefusalReason.USER_DISABLED
                : reason(reported.orElse(""));
    }

    private static RefusalReason reason(String error) {
        return switch (error) {
            case Errors.USER_NOT_FOUND, Errors.INVALID_USER -> RefusalReason.USER_NOT_FOUND;
            case Errors.INVALID_USER_CREDENTIALS -> RefusalReason.INVALID_USER_CREDENTIALS;
            case Errors.USER_DISABLED -> RefusalReason.USER_DISABLED;
            case Errors.USER_TEMPORARILY_DISABLED -> RefusalReason.USER_TEMPORARILY_DISABLED;
            default -> RefusalReason.LOGIN_REFUSED;
        };
    }
}
