package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import jakarta.persistence.EntityManager;
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
                .map(WebApiKeyStore::stored);
    }

    /** Finds a key by its id. A key of another realm is not found. */
    public Optional<StoredWebApiKey> findById(String id) {
        return row(id).map(WebApiKeyStore::stored);
    }

    /** All keys of the realm, newest first. */
    public Stream<StoredWebApiKey> all() {
        return query(WebApiKeyEntity.LIST).getResultStream().map(WebApiKeyStore::stored);
    }

    /** One page of the realm's keys, newest first: the database does the paging. */
    public Stream<StoredWebApiKey> page(int first, int max) {
        return query(WebApiKeyEntity.LIST)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(WebApiKeyStore::stored);
    }

    /** All keys of one owner, newest first. */
    public Stream<StoredWebApiKey> ofOwner(String ownerId) {
        return query(WebApiKeyEntity.LIST_BY_OWNER)
                .setParameter("ownerId", ownerId)
                .getResultStream()
                .map(WebApiKeyStore::stored);
    }

    /**
     * Stores a key under its hash. Its credential must be stored already.
     *
     * @throws org.keycloak.models.ModelDuplicateException by way of Keycloak, if two requests store the same key at once
     */
    public void add(StoredWebApiKey key, String hash) {
        // Hibernate may order inserts by entity; the credential this row points to must be first.
        entityManager.flush();
        WebApiKeyEntity row = new WebApiKeyEntity();
        row.id = key.id();
        row.realmId = realm.getId();
        row.ownerId = key.ownerId();
        row.keyHash = hash;
        row.keyClass = key.keyClass();
        row.organizationId = key.organizationId();
        row.createdAt = key.createdAt().toEpochMilli();
        row.expiresAt = millis(key.expiresAt());
        row.revokedAt = millis(key.revokedAt());
        row.revocationReason = key.revocationReason();
        entityManager.persist(row);
        entityManager.flush();
    }

    /** Marks a key as revoked. A key that is revoked already keeps its first time and reason, and the answer is false. */
    public boolean revoke(String id, Instant now, String reason) {
        Optional<WebApiKeyEntity> live = row(id).filter(row -> row.revokedAt == null);
        live.ifPresent(row -> {
            row.revokedAt = now.toEpochMilli();
            row.revocationReason = reason;
        });
        return live.isPresent();
    }

    private Optional<WebApiKeyEntity> row(String id) {
        return Optional.ofNullable(entityManager.find(WebApiKeyEntity.class, id))
                .filter(row -> row.realmId.equals(realm.getId()));
    }

    private TypedQuery<WebApiKeyEntity> query(String name) {
        return entityManager.createNamedQuery(name, WebApiKeyEntity.class).setParameter("realmId", realm.getId());
    }

    private static StoredWebApiKey stored(WebApiKeyEntity row) {
        return new StoredWebApiKey(
                row.id,
                row.ownerId,
                row.keyClass,
                row.organizationId,
                Instant.ofEpochMilli(row.createdAt),
                instant(row.expiresAt),
                instant(row.revokedAt),
                row.revocationReason);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
