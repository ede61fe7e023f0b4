package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The stored Web API keys of one realm. Works in the transaction of the request. */
public final class WebApiKeyStore {

    private final EntityManager entityManager;
    private final RealmModel realm;

    /** The keys of {@code realm}; no key of another realm is ever found. */
    public WebApiKeyStore(KeycloakSession session, RealmModel realm) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Finds the key stored under one of the hashes: one indexed read, straight from the database. */
    public Optional<StoredWebApiKey> findByHash(List<String> hashes) {
        return query(WebApiKeyEntity.FIND_BY_HASH)
                .setParameter("hashes", hashes)
                .getResultStream()
                .findFirst()
                .map(WebApiKeyRow::key);
    }

    /** Finds a key by its id; once read, it is the same for the length of the request. A key of another realm is not found. */
    public Optional<StoredWebApiKey> findById(String id) {
        return row(id).map(WebApiKeyRow::key);
    }

    /** All keys of the realm, newest first. */
    public Stream<StoredWebApiKey> all() {
        return query(WebApiKeyEntity.LIST).getResultStream().map(WebApiKeyRow::key);
    }

    /** One page of the realm's keys, newest first: the database does the paging. */
    public Stream<StoredWebApiKey> page(int first, int max) {
        return query(WebApiKeyEntity.LIST)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(WebApiKeyRow::key);
    }

    /** All keys of one owner, newest first. */
    public Stream<StoredWebApiKey> ofOwner(String ownerId) {
        return query(WebApiKeyEntity.LIST_BY_OWNER)
                .setParameter("ownerId", ownerId)
                .getResultStream()
                .map(WebApiKeyRow::key);
    }

    /**
     * The key of an owner that is called so. The database is led by way of the owner's few credentials: asked for the realm too, it
     * may read all the realm's keys while many are imported and its statistics are old.
     */
    public Optional<StoredWebApiKey> findByOwnerAndName(String ownerId, String name) {
        return entityManager
                .createNamedQuery(WebApiKeyEntity.FIND_BY_NAME, WebApiKeyEntity.class)
                .setParameter("ownerId", ownerId)
                .setParameter("name", name)
                .getResultStream()
                .filter(row -> row.realmId.equals(realm.getId()))
                .findFirst()
                .map(WebApiKeyRow::key);
    }

    /** All keys of the realm that are not revoked, with their names and hashes, oldest first. */
    public Stream<NamedWebApiKey> named() {
        return entityManager
                .createNamedQuery(WebApiKeyEntity.LIST_NAMED, Object[].class)
                .setParameter("realmId", realm.getId())
                .getResultStream()
                .map(row -> NamedWebApiKey.of((WebApiKeyEntity) row[0], (String) row[1]));
    }

    /** How many keys an owner has, in whatever state. */
    public long countOfOwner(String ownerId) {
        return entityManager
                .createNamedQuery(WebApiKeyEntity.COUNT_BY_OWNER, Long.class)
                .setParameter("realmId", realm.getId())
                .setParameter("ownerId", ownerId)
                .getSingleResult();
    }

    /** The key that was made to follow this one, if there still is one. */
    public Optional<StoredWebApiKey> successorOf(String id) {
        return query(WebApiKeyEntity.SUCCESSOR)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(WebApiKeyRow::key);
    }

    /**
     * The ids of keys that were made before, and not used after, that moment, and are not revoked, in their order.
     *
     * @param after only ids that come after this one: the last of the page before, at first a blank
     */
    public List<String> unusedSince(Instant limit, String after, int max) {
        return entityManager
                .createNamedQuery(WebApiKeyEntity.UNUSED_SINCE, String.class)
                .setParameter("realmId", realm.getId())
                .setParameter("limit", limit.toEpochMilli())
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Stores a key under its hash. Its credential must be stored already.
     *
     * @throws org.keycloak.models.ModelDuplicateException by way of Keycloak, if two requests store the same key, or the successor
     *     of the same key, at once
     */
    public void add(StoredWebApiKey key, String hash) {
        // Hibernate may order inserts by entity; the credential this row points to must be first.
        entityManager.flush();
        entityManager.persist(WebApiKeyRow.of(realm.getId(), key, hash));
        entityManager.flush();
    }

    /**
     * The key as it is now, and nobody else's to change until this request is over: what is decided on it holds. A request that
     * has read it before sees what others have done in the meantime.
     */
    public Optional<StoredWebApiKey> lock(String id) {
        Optional<WebApiKeyEntity> row = row(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        entityManager.flush();
        try {
            entityManager.refresh(row.get(), LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException e) {
            return Optional.empty();
        }
        return row.map(WebApiKeyRow::key);
    }

    /** Writes expiry, switch and restrictions of a key; nothing else of it can change like this. */
    public void update(StoredWebApiKey key) {
        row(key.id()).ifPresent(row -> WebApiKeyRow.write(row, key));
    }

    /**
     * Notes that a successor was made, unless the key was rotated or revoked in the meantime: the database decides which of two
     * requests is first, and the answer is false for the other one.
     */
    public boolean rotate(String id, Instant now, Instant graceEndsAt) {
        entityManager.flush();
        int rows = entityManager
                .createNamedQuery(WebApiKeyEntity.ROTATE)
                .setParameter("id", id)
                .setParameter("realmId", realm.getId())
                .setParameter("now", now.toEpochMilli())
                .setParameter("graceEndsAt", graceEndsAt.toEpochMilli())
                .executeUpdate();
        // The statement went past what this request has read.
        row(id).ifPresent(entityManager::refresh);
        return rows == 1;
    }

    /** Marks a key as revoked. A key that is revoked already keeps its first time and reason, and the answer is false. */
    public boolean revoke(String id, Revocation revocation) {
        lock(id);
        Optional<WebApiKeyEntity> live = row(id).filter(row -> row.revokedAt == null);
        live.ifPresent(row -> WebApiKeyRow.revoke(row, revocation));
        return live.isPresent();
    }

    private Optional<WebApiKeyEntity> row(String id) {
        return Optional.ofNullable(entityManager.find(WebApiKeyEntity.class, id))
                .filter(row -> row.realmId.equals(realm.getId()));
    }

    private TypedQuery<WebApiKeyEntity> query(String name) {
        return entityManager.createNamedQuery(name, WebApiKeyEntity.class).setParameter("realmId", realm.getId());
    }
}
