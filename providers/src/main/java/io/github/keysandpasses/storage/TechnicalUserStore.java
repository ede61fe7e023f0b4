package io.github.keysandpasses.storage;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which user is the technical user of which organisation or unit of one realm. Works in the transaction of the request. */
public final class TechnicalUserStore {

    private final EntityManager entityManager;
    private final RealmModel realm;

    /** The technical users of {@code realm}. */
    public TechnicalUserStore(KeycloakSession session, RealmModel realm) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** The id of the technical user of an organisation or unit, by its id. */
    public Optional<String> find(String organizationOrUnitId) {
        return entityManager
                .createNamedQuery(TechnicalUserEntity.FIND, String.class)
                .setParameter("realmId", realm.getId())
                .setParameter("actsFor", organizationOrUnitId)
                .getResultStream()
                .findFirst();
    }

    /** The ids of the technical users of an organisation and all of its units. */
    public List<String> ofOrganization(String organizationId) {
        return entityManager
                .createNamedQuery(TechnicalUserEntity.OF_ORGANIZATION, String.class)
                .setParameter("realmId", realm.getId())
                .setParameter("organizationId", organizationId)
                .getResultList();
    }

    /** Whether the user is a technical user. */
    public boolean isKnown(String userId) {
        return entityManager.find(TechnicalUserEntity.class, userId) != null;
    }

    /**
     * Remembers a technical user, which must be stored already.
     *
     * @param unitId the unit, or null: the user is the organisation's
     * @throws org.keycloak.models.ModelDuplicateException by way of Keycloak, if two requests make it at once
     */
    public void add(String userId, String organizationId, String unitId) {
        entityManager.flush();
        TechnicalUserEntity row = new TechnicalUserEntity();
        row.userId = userId;
        row.realmId = realm.getId();
        row.organizationId = organizationId;
        row.unitId = unitId;
        row.actsFor = unitId == null ? organizationId : unitId;
        entityManager.persist(row);
        entityManager.flush();
    }
}
