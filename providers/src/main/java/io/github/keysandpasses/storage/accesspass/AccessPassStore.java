package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserEntity;

/** The access passes of one realm. Works in the transaction of the request. */
public final class AccessPassStore {

    private final EntityManager entityManager;
    private final RealmModel realm;

    /** The passes of {@code realm}; none of another realm is ever found. */
    public AccessPassStore(KeycloakSession session, RealmModel realm) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** The pass with this id. */
    public Optional<AccessPass> findById(String id) {
        return row(id).map(AccessPassRow::pass);
    }

    /** The pass with this number. */
    public Optional<AccessPass> findByNumber(String number) {
        return first(query(AccessPassEntity.BY_NUMBER).setParameter("number", number));
    }

    /** The pass whose identifier is found by one of these; with several, the one of the first. */
    public Optional<AccessPass> findByIdentifier(List<String> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        List<AccessPassEntity> found =
                query(AccessPassEntity.BY_IDENTIFIER).setParameter("keys", keys).getResultList();
        return keys.stream()
                .flatMap(key -> found.stream().filter(row -> key.equals(row.identifierKey)))
                .findFirst()
                .map(AccessPassRow::pass);
    }

    /** The pass whose authentication code is stored under one of the hashes. */
    public Optional<AccessPass> findByAuthenticationCode(List<String> hashes) {
        return first(query(AccessPassEntity.BY_AUTHENTICATION_CODE).setParameter("hashes", hashes));
    }

    /** The passes of a user, newest first. */
    public List<AccessPass> ofOwner(String ownerId) {
        return query(AccessPassEntity.BY_OWNER)
                .setParameter("ownerId", ownerId)
                .getResultStream()
                .map(AccessPassRow::pass)
                .toList();
    }

    /** Notes that its owner made it, and themselves, by registering, and has not been anything else so far. */
    public void markRegistered(String id) {
        row(id).ifPresent(row -> row.registered = true);
    }

    /** Whether its owner made it, and themselves, by registering, and has never been anything else. */
    public boolean isRegistered(String id) {
        return row(id).filter(row -> row.registered).isPresent();
    }

    /** The owner is, or was, more than a registration: that is noted for good. Whoever did not register has nothing written. */
    public void forgetRegistration(String ownerId) {
        entityManager
                .createNamedQuery(AccessPassEntity.FORGET_REGISTRATION)
                .setParameter("realmId", realm.getId())
                .setParameter("ownerId", ownerId)
                .executeUpdate();
    }

    /** Nobody else writes this user until this request is over. Comes before they are read: what is read already stays as it was. */
    public void lockOwner(String ownerId) {
        entityManager.find(UserEntity.class, ownerId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ids of passes, in their order, with which somebody registered before {@code limit} and which were never verified. */
    public List<String> unverifiedRegistrations(Instant limit, String after, int max) {
        return entityManager
                .createNamedQuery(AccessPassEntity.UNVERIFIED_REGISTRATIONS, String.class)
                .setParameter("realmId", realm.getId())
                .setParameter("pending", AccessPassState.PENDING_VERIFICATION)
                .setParameter("limit", limit.toEpochMilli())
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many passes have a classification. */
    public long countOfClassification(String classificationId) {
        return entityManager
                .createNamedQuery(AccessPassEntity.COUNT_OF_CLASSIFICATION, Long.class)
                .setParameter("realmId", realm.getId())
                .setParameter("id", classificationId)
                .getSingleResult();
    }

    /** The hashed pass code of a pass. */
    public Optional<PassCodeHash> passCode(String id) {
        return row(id).filter(row -> row.passCodeSecret != null)
                .map(row -> new PassCodeHash(row.passCodeSecret, row.passCodeData));
    }

    /**
     * Stores a new pass. Its credential must be stored already.
     *
     * @throws org.keycloak.models.ModelDuplicateException by way of Keycloak, if its number, identifier or authentication code is
     *     there already
     */
    public void add(AccessPass pass, PassSecrets secrets) {
        // Hibernate may order inserts by entity; the credential this row points to must be first.
        entityManager.flush();
        entityManager.persist(AccessPassRow.of(realm.getId(), pass, secrets));
        entityManager.flush();
    }

    /** The pass as it is now, and nobody else's to change until this request is over. */
    public Optional<AccessPass> lock(String id) {
        Optional<AccessPassEntity> seen = row(id);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        entityManager.flush();
        // What hangs on it was read before: another request may have changed that while this one waited for the lock,
        // and
        // refreshing the row alone would not show it.
        entityManager.detach(seen.get());
        return Optional.ofNullable(entityManager.find(AccessPassEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(AccessPassRow::pass);
    }

    /** Writes all that can change of a pass but its secrets and its identifier's key. */
    public void update(AccessPass pass) {
        row(pass.id()).ifPresent(row -> AccessPassRow.write(row, pass));
    }

    /** Writes what the identifier is found by; null for none. */
    public void setIdentifierKey(String id, String key) {
        row(id).ifPresent(row -> row.identifierKey = key);
        entityManager.flush();
    }

    /** Writes a new pass code; null for none. */
    public void setPassCode(String id, PassCodeHash passCode) {
        row(id).ifPresent(row -> AccessPassRow.setPassCode(row, passCode));
    }

    /** Writes a new authentication code; null for none. */
    public void setAuthenticationCode(String id, String hash, int bits) {
        row(id).ifPresent(row -> {
            row.authenticationCodeHash = hash;
            row.authenticationCodeBits = bits;
        });
        entityManager.flush();
    }

    /** Writes which credential shows it in the consoles. */
    public void setCredential(String id, String credentialId) {
        entityManager.flush();
        row(id).ifPresent(row -> row.credentialId = credentialId);
        entityManager.flush();
    }

    /** The credential that shows it in the consoles. */
    public Optional<String> credential(String id) {
        return row(id).map(row -> row.credentialId);
    }

    /** Deletes a pass with all that hangs on it. */
    public void delete(String id) {
        row(id).ifPresent(entityManager::remove);
        entityManager.flush();
    }

    /** Counts a wrong pass code; with the {@code limit}th in a row the pass code is blocked. */
    public void failed(String id, int limit) {
        entityManager
                .createNamedQuery(AccessPassEntity.FAILED)
                .setParameter("id", id)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** A right pass code ends the row of wrong ones. */
    public void succeeded(String id) {
        entityManager
                .createNamedQuery(AccessPassEntity.SUCCEEDED)
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<AccessPassEntity> row(String id) {
        return Optional.ofNullable(entityManager.find(AccessPassEntity.class, id))
                .filter(row -> row.realmId.equals(realm.getId()));
    }

    private static Optional<AccessPass> first(TypedQuery<AccessPassEntity> query) {
        return query.getResultStream().findFirst().map(AccessPassRow::pass);
    }

    private TypedQuery<AccessPassEntity> query(String name) {
        return entityManager.createNamedQuery(name, AccessPassEntity.class).setParameter("realmId", realm.getId());
    }
}
