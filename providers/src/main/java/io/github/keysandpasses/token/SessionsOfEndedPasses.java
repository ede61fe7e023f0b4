package io.github.keysandpasses.token;

import io.github.keysandpasses.audit.PassSessionEnd;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.UserSessionManager;

/**
 * Logs a user out of the sessions, online and offline, that were begun with a pass that is not good any more, as an administrator
 * would: apps get their back-channel logout. Sessions that were begun otherwise, or with another pass, go on.
 *
 * <p>It decides by what the database has when it runs, in transactions of its own. What cannot be ended here gets no tokens all the
 * same ({@link IssueCheck}), and is tried again when it asks for some.
 */
final class SessionsOfEndedPasses {

    private static final Logger LOG = Logger.getLogger(SessionsOfEndedPasses.class);

    private final KeycloakSessionFactory factory;
    private final HttpRequest request;
    private final String realmId;
    private final String userId;

    /**
     * @param request what the names of the server and its addresses follow from, or null where there is none
     */
    SessionsOfEndedPasses(KeycloakSessionFactory factory, HttpRequest request, String realmId, String userId) {
        this.factory = factory;
        this.request = request;
        this.realmId = realmId;
        this.userId = userId;
    }

    /** Ends them, each alone: one that cannot be ended keeps none of the others. */
    void end() {
        for (boolean offline : new boolean[] {false, true}) {
            for (String id : ended(offline)) {
                try {
                    KeycloakModelUtils.runJobInTransaction(factory, own -> end(own, id, offline));
                } catch (RuntimeException e) {
                    LOG.warnf(e, "The session %s of an access pass that has ended could not be ended", id);
                }
            }
        }
    }

    private List<String> ended(boolean offline) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, own -> {
            RealmModel realm = realm(own);
            UserModel user = realm == null ? null : own.users().getUserById(realm, userId);
            return user == null
                    ? List.of()
                    : sessions(own, user, offline)
                            .filter(userSession ->
                                    PassOfToken.ended(own, userSession).isPresent())
                            .map(UserSessionModel::getId)
                            .toList();
        });
    }

    private static Stream<UserSessionModel> sessions(KeycloakSession own, UserModel user, boolean offline) {
        RealmModel realm = own.getContext().getRealm();
        return offline
                ? own.sessions().getOfflineUserSessionsStream(realm, user)
                : own.sessions().getUserSessionsStream(realm, user);
    }

    private void end(KeycloakSession own, String id, boolean offline) {
        RealmModel realm = realm(own);
        if (realm == null) {
            return;
        }
        UserSessionModel userSession = offline
                ? own.sessions().getOfflineUserSession(realm, id)
                : own.sessions().getUserSession(realm, id);
        // While others were ended, which waits for their apps, the pass may have been switched on, or another one
        // proven.
        if (userSession == null || PassOfToken.ended(own, userSession).isEmpty()) {
            return;
        }
        new PassSessionEnd(own, realm)
                .ended(
                        userSession,
                        PassOfLogin.passId(userSession)
                                .flatMap(passId -> new AccessPassStore(own, realm).findById(passId)));
        if (offline) {
            endOffline(own, userSession);
        } else {
            AuthenticationManager.backchannelLogout(own, userSession, true);
        }
    }

    /**
     * Not as Keycloak does, which takes the online session of the same id along: another pass may have been proven in that one since.
     * For the same reason an identity provider is told by the end of the online one only.
     */
    private static void endOffline(KeycloakSession own, UserSessionModel offline) {
        KeycloakContext context = own.getContext();
        List<ClientModel> apps = offline.getAuthenticatedClientSessions().values().stream()
                .map(AuthenticatedClientSessionModel::getClient)
                .toList();
        for (ClientModel app : apps) {
            AuthenticationManager.backchannelLogoutUserSessionFromClient(
                    own, offline.getRealm(), offline, app, context.getUri(), context.getRequestHeaders());
        }
        new UserSessionManager(own).revokeOfflineUserSession(offline);
    }

    private RealmModel realm(KeycloakSession own) {
        if (request != null) {
            own.getContext().setHttpRequest(request);
        }
        RealmModel realm = own.realms().getRealm(realmId);
        if (realm != null) {
            own.getContext().setRealm(realm);
        }
        return realm;
    }
}
