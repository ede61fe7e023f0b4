package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;

/** A row of {@code KP_ACCESS_PASS}. Times are milliseconds since 1970. */
@Entity
@DynamicUpdate // What a request does not change it does not write: another one may have.
@Table(name = "KP_ACCESS_PASS")
@NamedQuery(
        name = AccessPassEntity.BY_NUMBER,
        query = "select p from AccessPassEntity p where p.realmId = :realmId and p.number = :number")
@NamedQuery(
        name = AccessPassEntity.BY_IDENTIFIER,
        query = "select p from AccessPassEntity p where p.realmId = :realmId and p.identifierKey in (:keys)")
@NamedQuery(
        name = AccessPassEntity.BY_AUTHENTICATION_CODE,
        query = "select p from AccessPassEntity p where p.realmId = :realmId and p.authenticationCodeHash in (:hashes)")
@NamedQuery(
        name = AccessPassEntity.BY_OWNER,
        query = "select p from AccessPassEntity p where p.realmId = :realmId and p.ownerId = :ownerId"
                + " order by p.createdAt desc, p.id")
@NamedQuery(
        name = AccessPassEntity.UNVERIFIED_REGISTRATIONS,
        query = "select p.id from AccessPassEntity p where p.realmId = :realmId and p.registered = true"
                + " and p.state = :pending and p.createdAt < :limit and p.id > :after order by p.id")
@NamedQuery(
        name = AccessPassEntity.FORGET_REGISTRATION,
        query = "update AccessPassEntity p set p.registered = false"
                + " where p.realmId = :realmId and p.ownerId = :ownerId and p.registered = true")
@NamedQuery(
        name = AccessPassEntity.COUNT_OF_CLASSIFICATION,
        query = "select count(p) from AccessPassEntity p where p.realmId = :realmId and p.classificationId = :id")
@NamedQuery(
        name = AccessPassEntity.FAILED,
        query = "update AccessPassEntity p set p.failures = p.failures + 1,"
                + " p.blocked = case when p.failures + 1 >= :limit then true else p.blocked end where p.id = :id")
@NamedQuery(
        name = AccessPassEntity.SUCCEEDED,
        query = "update AccessPassEntity p set p.failures = 0 where p.id = :id and p.failures > 0")
public class AccessPassEntity {

    static final String BY_NUMBER = "kpAccessPassByNumber";
    static final String BY_IDENTIFIER = "kpAccessPassByIdentifier";
    static final String BY_AUTHENTICATION_CODE = "kpAccessPassByAuthenticationCode";
    static final String BY_OWNER = "kpAccessPassByOwner";
    static final String UNVERIFIED_REGISTRATIONS = "kpAccessPassUnverifiedRegistrations";
    static final String FORGET_REGISTRATION = "kpAccessPassForgetRegistration";
    static final String COUNT_OF_CLASSIFICATION = "kpAccessPassCountOfClassification";
    static final String FAILED = "kpAccessPassFailed";
    static final String SUCCEEDED = "kpAccessPassSucceeded";

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId;

    @Column(name = "PASS_NUMBER", length = 32, nullable = false, updatable = false)
    String number;

    @Column(name = "OWNER_ID", length = 36)
    String ownerId;

    @Column(name = "CREDENTIAL_ID", length = 36)
    String credentialId;

    @Column(name = "ORGANIZATION_ID", length = 36)
    String organizationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 32, nullable = false)
    AccessPassState state;

    @Column(name = "IDENTIFIER", length = 255)
    String identifier;

    @Column(name = "IDENTIFIER_KEY", length = 255)
    String identifierKey;

    @Column(name = "AUTH_CODE_HASH", length = 64)
    String authenticationCodeHash;

    @Column(name = "AUTH_CODE_BITS", nullable = false)
    int authenticationCodeBits;

    @Column(name = "PASS_CODE_SECRET")
    String passCodeSecret;

    @Column(name = "PASS_CODE_DATA")
    String passCodeData;

    @Column(name = "CLASSIFICATION_ID", length = 36)
    String classificationId;

    @Column(name = "CARD_MASK", length = 32)
    String cardMask;

    @Column(name = "USER_DEFINED")
    String userDefined;

    @Column(name = "VERIFIED_AT")
    Long verifiedAt;

    @Column(name = "VERIFIED_BY", length = 36)
    String verifiedBy;

    @Column(name = "REGISTERED", nullable = false)
    boolean registered;

    // Counted by statements of their own only, in transactions of their own.
    @Column(name = "FAILURES", insertable = false, updatable = false)
    int failures;

    @Column(name = "BLOCKED", nullable = false)
    boolean blocked;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "UPDATED_AT", nullable = false)
    long updatedAt;

    @OneToMany(mappedBy = "pass", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("relatedAt, id")
    @BatchSize(size = 100)
    List<RelatedEntityEntity> related = new ArrayList<>();
}
