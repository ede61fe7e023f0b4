package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * How many passes an account of the CRM has. The CRM keeps its accounts, so there is no row of ours to lock when two requests
 * count them at once: one is made for each account that is counted, in the table of counters, and swept away when it is old.
 */
public final class PassesOfAccounts {

    private static final Duration LASTS = Duration.ofHours(1);
    private static final int MANY_TRIES = 5;

    private final KeycloakSession session;
    private final EntityManager entityManager;
    private final String realmId;

    /** Those of the session's realm. */
    public PassesOfAccounts(KeycloakSession session) {
        this.session = session;
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** Nobody else counts the passes of this account until this request is over. */
    public void lock(String accountId, Instant now) {
        String id = realmId + ".account." + accountId;
        for (int i = 0; i < MANY_TRIES; i++) {
            if (entityManager.find(TryCounterEntity.class, id, LockModeType.PESSIMISTIC_WRITE) != null) {
                return;
            }
            make(id, now);
        }
        throw new IllegalStateException("An account of the CRM cannot be locked");
    }

    /** How many passes are related to this account, where it is not terminated. */
    public long count(String accountId) {
        return entityManager
                .createQuery(
                        "select count(r) from RelatedEntityEntity r where r.kind = :kind and r.entityId = :entityId"
                                + " and r.terminatedAt is null and r.pass.realmId = :realmId",
                        Long.class)
                .setParameter("kind", RelatedEntity.Kind.ACCOUNTS_RECEIVABLE)
                .setParameter("entityId", accountId)
                .setParameter("realmId", realmId)
                .getSingleResult();
    }

    private void make(String id, Instant now) {
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> {
                EntityManager alone =
                        own.getProvider(JpaConnectionProvider.class).getEntityManager();
                TryCounterEntity row = new TryCounterEntity();
                row.id = id;
                row.realmId = realmId;
                row.endsAt = now.plus(LASTS).toEpochMilli();
                alone.persist(row);
                alone.flush();
            });
        } catch (ModelException | PersistenceException e) {
            // Whoever was faster has made the row; anything else shows when it is looked for again.
            return;
        }
    }
}
