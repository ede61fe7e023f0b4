package io.github.keysandpasses.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * A row of {@code KP_TECHNICAL_USER}: the user that owns the keys of an organisation, or of one of its units. It hangs on the
 * user by a foreign key with ON DELETE CASCADE.
 */
@Entity
@Table(name = "KP_TECHNICAL_USER")
@NamedQuery(
        name = TechnicalUserEntity.FIND,
        query = "select t.userId from TechnicalUserEntity t where t.realmId = :realmId and t.actsFor = :actsFor")
@NamedQuery(
        name = TechnicalUserEntity.OF_ORGANIZATION,
        query = "select t.userId from TechnicalUserEntity t"
                + " where t.realmId = :realmId and t.organizationId = :organizationId")
public class TechnicalUserEntity {

    static final String FIND = "kpTechnicalUserFind";
    static final String OF_ORGANIZATION = "kpTechnicalUsersOfOrganization";

    @Id
    @Column(name = "USER_ID", length = 36)
    String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
    String realmId;

    @Column(name = "ORGANIZATION_ID", length = 36, nullable = false, updatable = false)
    String organizationId;

    @Column(name = "UNIT_ID", length = 36, updatable = false)
    String unitId;

    @Column(name = "ACTS_FOR", length = 36, nullable = false, updatable = false)
    String actsFor;
}
