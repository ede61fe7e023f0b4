package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A row of {@code KP_WEB_API_KEY}: what decides about a key. It hangs on its Keycloak credential by a foreign key with ON DELETE
 * CASCADE, because the consoles delete credentials without asking any provider. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "KP_WEB_API_KEY")
@NamedQuery(
        name = WebApiKeyEntity.FIND_BY_HASH,
        query = "select k from WebApiKeyEntity k where k.realmId = :realmId and k.keyHash in (:hashes)")
@NamedQuery(
        name = WebApiKeyEntity.LIST,
        query = "select k from WebApiKeyEntity k where k.realmId = :realmId order by k.createdAt desc, k.id")
@NamedQuery(
        name = WebApiKeyEntity.LIST_BY_OWNER,
        query = "select k from WebApiKeyEntity k where k.realmId = :realmId and k.ownerId = :ownerId"
                + " order by k.createdAt desc, k.id")
public class WebApiKeyEntity {

    static final String FIND_BY_HASH = "kpWebApiKeyByHash";
    static final String LIST = "kpWebApiKeyList";
    static final String LIST_BY_OWNER = "kpWebApiKeyListByOwner";

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId;

    @Column(name = "OWNER_ID", length = 36, nullable = false, updatable = false)
    String ownerId;

    @Column(name = "KEY_HASH", length = 64, nullable = false)
    String keyHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "KEY_CLASS", length = 32, nullable = false)
    KeyClass keyClass;

    @Column(name = "ORGANIZATION_ID", length = 36)
    String organizationId;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "EXPIRES_AT")
    Long expiresAt;

    @Column(name = "REVOKED_AT")
    Long revokedAt;

    @Column(name = "REVOCATION_REASON", length = 255)
    String revocationReason;
}
