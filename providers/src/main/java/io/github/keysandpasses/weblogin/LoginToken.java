package io.github.keysandpasses.weblogin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.organization.DecidedMembership;
import io.github.keysandpasses.organization.Membership;
import io.github.keysandpasses.token.LoginPass;
import io.github.keysandpasses.token.PassOfToken;
import io.github.keysandpasses.token.TokenOrigin;
import io.github.keysandpasses.token.WebApiClient;
import io.github.keysandpasses.token.WebApiSession;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.models.utils.SessionExpirationUtils;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Mints the token of a login: an ordinary access token of the client {@code crm-web-api}, cut down like a key's.
 *
 * <p>Its life is fixed, the client's access token lifespan, and nothing is written (CRM.COM from R12 on: two hours). If
 * the client has a <em>Client Session Idle</em>, there is a session instead that ends when it is not used (CRM.COM up
 * to R11: one hour), and the token is good as long as that may last at most.
 */
final class LoginToken {

    private final KeycloakSession session;
    private final ClientModel client;
    private final EventBuilder event;
    private final boolean endsWhenIdle;

    LoginToken(KeycloakSession session, ClientModel client, EventBuilder event) {
        this.session = session;
        this.client = client;
        this.event = event;
        this.endsWhenIdle = WebApiClient.endsIdleLogins(client);
    }

    /**
     * The token.
     *
     * @return the token, or {@code CLIENT_POLICY}; of a login with an access pass also {@code PASS_OF_TOKEN_ENDED}, {@code
     *     LOGIN_ORGANIZATION_UNKNOWN}
     */
    Verdict<String> mint(AuthenticationProcessor processor, Membership membership, LoginPolicies policies) {
        AuthenticationSessionModel login = processor.getAuthenticationSession();
        ClientSessionContext context = attach(processor, membership);
        Verdict<AccessTokenResponseBuilder> allowed = decide(processor, membership, context)
                .then(decided -> policies.token(context))
                .then(asked -> policies.response(context, response(processor, context)));
        if (allowed instanceof Verdict.Refused<AccessTokenResponseBuilder>) {
            // No session may stay behind for a token nobody gets.
            session.getTransactionManager().setRollbackOnly();
        }
        return allowed.then(last -> {
            String token = last.build().getToken();
            AuthenticationManager.logSuccess(session, login);
            return Verdict.granted(token);
        });
    }

    private AccessTokenResponseBuilder response(AuthenticationProcessor processor, ClientSessionContext context) {
        UserSessionModel userSession = processor.getUserSession();
        return new TokenManager()
                .responseBuilder(processor.getRealm(), client, event, session, userSession, context)
                .accessToken(token(userSession, context));
    }

    private ClientSessionContext attach(AuthenticationProcessor processor, Membership membership) {
        AuthenticationSessionModel login = processor.getAuthenticationSession();
        SessionPersistenceState state =
                endsWhenIdle ? SessionPersistenceState.PERSISTENT : SessionPersistenceState.TRANSIENT;
        login.setClientNote(AuthenticationManager.USER_SESSION_PERSISTENT_STATE, state.toString());
        // For Keycloak's own organisation claim.
        membership.organizationId().ifPresent(id -> login.setClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE, id));
        AuthenticationManager.setClientScopesInSession(session, login);
        ClientSessionContext context = processor.attachSession();
        WebApiSession.mark(processor.getUserSession());
        context.setAttribute(Constants.GRANT_TYPE, OAuth2Constants.PASSWORD);
        return context;
    }

    private Verdict<DecidedMembership> decide(
            AuthenticationProcessor processor, Membership membership, ClientSessionContext context) {
        return PassOfToken.ofLogin(session, processor.getUserSession(), context).then(pass -> {
            if (isOfAnother(membership, pass)) {
                return Verdict.refused(RefusalReason.LOGIN_ORGANIZATION_UNKNOWN);
            }
            DecidedMembership decided =
                    DecidedMembership.of(TokenOrigin.ofLogin(Optional.empty(), Optional.empty()), membership, pass);
            DecidedMembership.keep(session, decided);
            return Verdict.granted(decided);
        });
    }

    /** Whether the pass is for an organisation alone, and the login for another one. */
    private static boolean isOfAnother(Membership membership, Optional<LoginPass> pass) {
        Optional<String> ofPass = pass.flatMap(LoginPass::organizationId);
        return ofPass.isPresent() && !ofPass.equals(membership.organizationId());
    }

    private AccessToken token(UserSessionModel userSession, ClientSessionContext context) {
        AccessToken token = new TokenManager()
                .createClientAccessToken(
                        session, userSession.getRealm(), client, userSession.getUser(), userSession, context, false);
        if (endsWhenIdle) {
            return (AccessToken) token.exp(latestEnd(userSession, context.getClientSession()));
        }
        // A transient session is known to this request only: neither token nor event may name it.
        token.setSessionId(null);
        event.session((String) null);
        return token;
    }

    private long latestEnd(UserSessionModel userSession, AuthenticatedClientSessionModel clientSession) {
        return TimeUnit.MILLISECONDS.toSeconds(SessionExpirationUtils.calculateClientSessionMaxLifespanTimestamp(
                false,
                false,
                TimeUnit.SECONDS.toMillis(clientSession.getStarted()),
                TimeUnit.SECONDS.toMillis(userSession.getStarted()),
                userSession.getRealm(),
                client));
    }
}
