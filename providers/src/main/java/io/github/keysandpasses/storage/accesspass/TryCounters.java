package io.github.keysandpasses.storage.accesspass;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * How often something was tried, exactly, over all nodes: a try is taken before anything is evaluated, by one conditional
 * statement in a transaction of its own, so that nothing that goes wrong afterwards gives it back.
 */
public final class TryCounters {

    private final KeycloakSession session;
    private final String realmId;

    /** Those of the session's realm. */
    public TryCounters(KeycloakSession session) {
        this.session = session;
        this.realmId = session.getContext().getRealm().getId();
    }

    /**
     * Takes a try.
     *
     * @param what names what is tried, at most 90 characters
     * @param limit how many there are
     * @param within for how long they last, from the first one on
     * @return whether there was one left
     */
    public boolean take(String what, int limit, Duration within, Instant now) {
        String id = id(what);
        if (alone(limit, within, now, id)) {
            return true;
        }
        return insert(id, within, now) || alone(limit, within, now, id);
    }

    /** When the tries begin anew; empty if none were taken. */
    public Optional<Instant> endsAt(String what) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                own -> Optional.ofNullable(entityManager(own).find(TryCounterEntity.class, id(what)))
                        .map(row -> Instant.ofEpochMilli(row.endsAt)));
    }

    /** Whether no try is left, as a transaction of the caller's sees it: it has a connection already. */
    public boolean isUsedUp(KeycloakSession own, String what, int limit, Instant now) {
        TryCounterEntity row = entityManager(own).find(TryCounterEntity.class, id(what));
        return row != null && row.tries >= limit && row.endsAt > now.toEpochMilli();
    }

    /** Gives one try back: it was no guess. */
    public void giveBack(String what) {
        run(TryCounterEntity.GIVE_BACK, what);
    }

    /** Forgets all tries. */
    public void clear(String what) {
        run(TryCounterEntity.CLEAR, what);
    }

    private boolean alone(int limit, Duration within, Instant now, String id) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                own -> entityManager(own)
                                .createNamedQuery(TryCounterEntity.TAKE)
                                .setParameter("id", id)
                                .setParameter("now", now.toEpochMilli())
                                .setParameter("end", now.plus(within).toEpochMilli())
                                .setParameter("limit", limit)
                                .executeUpdate()
                        == 1);
    }

    /** The first try of all; false if there is a row, be it that another request was faster. */
    private boolean insert(String id, Duration within, Instant now) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
                EntityManager entityManager = entityManager(own);
                if (entityManager.find(TryCounterEntity.class, id) != null) {
                    return false;
                }
                TryCounterEntity row = new TryCounterEntity();
                row.id = id;
                row.realmId = realmId;
                row.tries = 1;
                row.endsAt = now.plus(within).toEpochMilli();
                entityManager.persist(row);
                entityManager.flush();
                return true;
            });
        } catch (ModelException | PersistenceException e) {
            // Whoever was faster has made the row; anything else shows at the next statement.
            return false;
        }
    }

    private void run(String statement, String what) {
        KeycloakModelUtils.runJobInTransaction(
                session.getKeycloakSessionFactory(),
                own -> entityManager(own)
                        .createNamedQuery(statement)
                        .setParameter("id", id(what))
                        .executeUpdate());
    }

    private String id(String what) {
        return realmId + "." + what;
    }

    private static EntityManager entityManager(KeycloakSession own) {
        return own.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
