package io.github.keysandpasses.token;

import org.jboss.logging.Logger;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Has the sessions that were begun with an access pass end with it, once the request that ended the pass is over and what it changed
 * is in the database. A failure is logged, and undoes nothing.
 */
public final class EndOfPassSessions extends AbstractKeycloakTransaction {

    private static final Logger LOG = Logger.getLogger(EndOfPassSessions.class);

    private final SessionsOfEndedPasses sessions;

    private EndOfPassSessions(SessionsOfEndedPasses sessions) {
        this.sessions = sessions;
    }

    /** After this request the sessions of that user's ended passes end, however the request itself ends. */
    public static void after(KeycloakSession session, String realmId, String userId) {
        // What the request does to sessions is written before we look at them: who is enlisted first is done first.
        session.sessions();
        session.getTransactionManager()
                .enlistAfterCompletion(new EndOfPassSessions(new SessionsOfEndedPasses(
                        session.getKeycloakSessionFactory(), request(session), realmId, userId)));
    }

    /** None, where a task of the server is at work: Keycloak throws what the jar does not know (jakarta.enterprise). */
    private static HttpRequest request(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest();
        } catch (RuntimeException noRequest) {
            return null;
        }
    }

    @Override
    protected void commitImpl() {
        end();
    }

    /** A refusal rolls back, and what was undone has ended no pass. */
    @Override
    protected void rollbackImpl() {
        end();
    }

    private void end() {
        try {
            sessions.end();
        } catch (RuntimeException e) {
            LOG.error("The sessions of an access pass that has ended could not be looked for", e);
        }
    }
}
