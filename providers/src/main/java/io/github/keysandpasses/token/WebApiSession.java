package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The session behind the token of a Web API login that ends when it is not used (CRM.COM's rule up to R11: one hour idle).
 *
 * <p>Keycloak itself ends client sessions only when they are refreshed, and such a login has nothing to refresh with. So its idle
 * time is checked here, where the token is looked at, and a look counts as use.
 */
public final class WebApiSession {

    private WebApiSession() {}

    /**
     * Counts a look at a token as use. Tokens of other doors, and tokens whose life is fixed, have no session and are let through.
     *
     * @param client the client the token was issued for
     * @param result what to grant
     * @return the result, or {@code TOKEN_IDLE}
     */
    public static <T> Verdict<T> use(TokenOrigin origin, UserSessionModel session, ClientModel client, T result) {
        if (!origin.ofWebApiLogin() || session.getPersistenceState() == SessionPersistenceState.TRANSIENT) {
            return Verdict.granted(result);
        }
        AuthenticatedClientSessionModel clientSession = session.getAuthenticatedClientSessionByClient(client.getId());
        if (!AuthenticationManager.isClientSessionValid(session.getRealm(), client, session, clientSession)) {
            return Verdict.refused(RefusalReason.TOKEN_IDLE);
        }
        int now = Time.currentTime();
        session.setLastSessionRefresh(now);
        clientSession.setTimestamp(now);
        return Verdict.granted(result);
    }

    /** Whether a login's session has ended for want of use. A token got for a login's token must not outlive the login. */
    static boolean hasEnded(KeycloakSession session, UserSessionModel copy) {
        RealmModel realm = session.getContext().getRealm();
        UserSessionModel userSession = session.sessions().getUserSession(realm, copy.getId());
        ClientModel client = realm.getClientByClientId(WebApiClient.ID);
        return userSession != null
                && client != null
                && !AuthenticationManager.isClientSessionValid(
                        realm, client, userSession, userSession.getAuthenticatedClientSessionByClient(client.getId()));
    }
}
