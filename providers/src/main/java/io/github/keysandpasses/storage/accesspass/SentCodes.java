package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.code.CodePurpose;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The codes that were sent and may still be answered. Works in the transaction of its session. */
public final class SentCodes {

    private final EntityManager entityManager;

    /** Those that the session's database has. */
    public SentCodes(KeycloakSession session) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** The codes for a purpose that have not expired, the newest first. */
    public List<SentCode> living(String passId, CodePurpose purpose, Instant now) {
        return entityManager
                .createNamedQuery(SentCodeEntity.LIVING, SentCodeEntity.class)
                .setParameter("passId", passId)
                .setParameter("purpose", purpose)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(SentCodes::code)
                .toList();
    }

    /** Remembers a code. */
    public void add(SentCode code) {
        SentCodeEntity row = new SentCodeEntity();
        row.id = UUID.randomUUID().toString();
        row.passId = code.passId();
        row.purpose = code.purpose();
        row.series = code.series();
        row.codeHash = code.codeHash();
        row.remoteHandle = code.remoteHandle();
        row.addressHash = code.addressHash();
        row.sentAt = code.sentAt().toEpochMilli();
        row.expiresAt = code.expiresAt().toEpochMilli();
        entityManager.persist(row);
    }

    /**
     * Ends all codes for a purpose: one was answered, or nobody may answer any more.
     *
     * @return whether there were any: of two right answers at once only one ends them
     */
    public boolean endAll(String passId, CodePurpose purpose) {
        return entityManager
                        .createNamedQuery(SentCodeEntity.END_ALL)
                        .setParameter("passId", passId)
                        .setParameter("purpose", purpose)
                        .executeUpdate()
                > 0;
    }

    /** Deletes what ended before that moment, codes and counters of tries, of all realms. */
    public void sweep(Instant limit) {
        for (String statement : List.of(SentCodeEntity.SWEEP, TryCounterEntity.SWEEP)) {
            entityManager
                    .createNamedQuery(statement)
                    .setParameter("limit", limit.toEpochMilli())
                    .executeUpdate();
        }
    }

    private static SentCode code(SentCodeEntity row) {
        return new SentCode(
                row.passId,
                row.purpose,
                row.series,
                row.codeHash,
                row.remoteHandle,
                row.addressHash,
                Instant.ofEpochMilli(row.sentAt),
                Instant.ofEpochMilli(row.expiresAt));
    }
}
