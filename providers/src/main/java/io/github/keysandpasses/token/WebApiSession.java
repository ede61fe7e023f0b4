package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The session behind the token of a Web API login that ends when it is not used (CRM.COM's rule up to R11: one hour idle).
 *
 * <p>Keycloak counts a refresh as use, and such a login has nothing to refresh with. So here a look at its token counts. What was
 * got for its token by a token exchange ends with it, and counts as no use.
 */
public final class WebApiSession {

    private static final String NOTE = "crm_web_api_login";

    private WebApiSession() {}

    /** Notes for good that the session is that of a login at the Web API. */
    public static void mark(UserSessionModel userSession) {
        userSession.setNote(NOTE, Boolean.TRUE.toString());
    }

    /** Whether the session, or the one it is a copy of, is that of a login at the Web API. */
    static boolean isOfLogin(UserSessionModel userSession) {
        return userSession.getNote(NOTE) != null;
    }

    /**
     * Counts a look at a token as use. Tokens of other doors, and tokens whose life is fixed, are let through.
     *
     * @param looked the session Keycloak has found for the token
     * @param result what to grant
     * @return the result, or {@code TOKEN_IDLE}
     */
    public static <T> Verdict<T> use(KeycloakSession session, TokenOrigin origin, UserSessionModel looked, T result) {
        if (!origin.ofWebApiLogin()) {
            return Verdict.granted(result);
        }
        if (hasEnded(session, looked)) {
            return Verdict.refused(RefusalReason.TOKEN_IDLE);
        }
        AuthenticatedClientSessionModel login = ofLogin(session, looked);
        if (!isCopy(looked) && login != null) {
            int now = Time.currentTime();
            looked.setLastSessionRefresh(now);
            login.setTimestamp(now);
        }
        return Verdict.granted(result);
    }

    /** Whether the login behind a session has ended; one whose life is fixed has no session that could. */
    static boolean hasEnded(KeycloakSession session, UserSessionModel looked) {
        if (isCopy(looked) && looked.getNote(Constants.CREATED_FROM_PERSISTENT) == null) {
            return false;
        }
        RealmModel realm = session.getContext().getRealm();
        UserSessionModel userSession =
                isCopy(looked) ? session.sessions().getUserSession(realm, looked.getId()) : looked;
        AuthenticatedClientSessionModel login = userSession == null ? null : ofLogin(session, userSession);
        return login == null
                || !AuthenticationManager.isClientSessionValid(realm, login.getClient(), userSession, login);
    }

    /** Keycloak makes a passing copy of the session for a token of an exchange, and a passing session for a token without one. */
    private static boolean isCopy(UserSessionModel looked) {
        return looked.getPersistenceState() == SessionPersistenceState.TRANSIENT;
    }

    private static AuthenticatedClientSessionModel ofLogin(KeycloakSession session, UserSessionModel userSession) {
        ClientModel client = WebApiClient.in(session.getContext().getRealm());
        return client == null ? null : userSession.getAuthenticatedClientSessionByClient(client.getId());
    }
}
