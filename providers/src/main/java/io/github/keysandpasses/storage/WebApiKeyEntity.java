package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A row of {@code KP_WEB_API_KEY}: what decides about a key. It hangs on its Keycloak credential by a foreign key with ON DELETE
 * CASCADE, because the consoles delete credentials without asking any provider. Times are milliseconds since 1970.
 */
@Entity
@DynamicUpdate // What a request does not change it does not write: another one may have.
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
@NamedQuery(
        name = WebApiKeyEntity.FIND_BY_NAME,
        query = "select k from CredentialEntity c join WebApiKeyEntity k on k.id = c.id"
                + " where c.user.id = :ownerId and c.userLabel = :name")
@NamedQuery(
        name = WebApiKeyEntity.LIST_NAMED,
        query = "select k, c.userLabel from WebApiKeyEntity k join CredentialEntity c on c.id = k.id"
                + " where k.realmId = :realmId and k.revokedAt is null order by k.createdAt, k.id")
@NamedQuery(
        name = WebApiKeyEntity.COUNT_BY_OWNER,
        query = "select count(k) from WebApiKeyEntity k where k.realmId = :realmId and k.ownerId = :ownerId")
@NamedQuery(
        name = WebApiKeyEntity.SUCCESSOR,
        query = "select k from WebApiKeyEntity k where k.realmId = :realmId and k.predecessorId = :id")
@NamedQuery(
        name = WebApiKeyEntity.UNUSED_SINCE,
        query =
                "select k.id from WebApiKeyEntity k where k.realmId = :realmId and k.id > :after"
                        + " and k.revokedAt is null and k.createdAt < :limit and (k.lastUsedAt is null or k.lastUsedAt < :limit) order by k.id")
@NamedQuery(
        name = WebApiKeyEntity.ADD_USE,
        query = "update WebApiKeyEntity k set k.useCount = k.useCount + :uses, k.lastUsedAt = case"
                + " when k.lastUsedAt is null or k.lastUsedAt < :lastUsedAt then :lastUsedAt else k.lastUsedAt end"
                + " where k.id = :id")
@NamedQuery(
        name = WebApiKeyEntity.ROTATE,
        query = "update WebApiKeyEntity k set k.rotatedAt = :now, k.graceEndsAt = :graceEndsAt"
                + " where k.id = :id and k.realmId = :realmId and k.rotatedAt is null and k.revokedAt is null")
public class WebApiKeyEntity {

    static final String FIND_BY_HASH = "kpWebApiKeyByHash";
    static final String LIST = "kpWebApiKeyList";
    static final String LIST_BY_OWNER = "kpWebApiKeyListByOwner";
    static final String FIND_BY_NAME = "kpWebApiKeyByName";
    static final String LIST_NAMED = "kpWebApiKeyListNamed";
    static final String COUNT_BY_OWNER = "kpWebApiKeyCountByOwner";
    static final String SUCCESSOR = "kpWebApiKeySuccessor";
    static final String UNUSED_SINCE = "kpWebApiKeyUnusedSince";
    static final String ADD_USE = "kpWebApiKeyAddUse";
    static final String ROTATE = "kpWebApiKeyRotate";

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId;

    @Column(name = "OWNER_ID", length = 36, nullable = false, updatable = false)
    String ownerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "OWNER_KIND", length = 32, nullable = false, updatable = false)
    OwnerKind ownerKind;

    @Column(name = "KEY_HASH", length = 64, nullable = false)
    String keyHash;

    @Column(name = "PUBLIC_PREFIX", length = 16, nullable = false, updatable = false)
    String publicPrefix;

    @Column(name = "LEGACY", nullable = false, updatable = false)
    boolean legacy;

    @Enumerated(EnumType.STRING)
    @Column(name = "KEY_CLASS", length = 32, nullable = false)
    KeyClass keyClass;

    @Column(name = "ORGANIZATION_ID", length = 36)
    String organizationId;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "EXPIRES_AT")
    Long expiresAt;

    @Column(name = "ENABLED", nullable = false)
    boolean enabled;

    @Column(name = "DISABLED_REASON", length = 255)
    String disabledReason;

    @Column(name = "REVOKED_AT")
    Long revokedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "REVOCATION_CAUSE", length = 32)
    RevocationCause revocationCause;

    @Column(name = "REVOCATION_REASON", length = 255)
    String revocationReason;

    @Column(name = "RESTRICTIONS")
    String restrictions;

    @Column(name = "PREDECESSOR_ID", length = 36, updatable = false)
    String predecessorId;

    @Column(name = "ROTATED_AT")
    Long rotatedAt;

    @Column(name = "GRACE_ENDS_AT")
    Long graceEndsAt;

    // Written by statements of their own only: a row that is saved for another reason must not undo another node's
    // count.
    @Column(name = "LAST_USED_AT", insertable = false, updatable = false)
    Long lastUsedAt;

    @Column(name = "USE_COUNT", insertable = false, updatable = false)
    long useCount;
}
