package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Finds access passes of one realm, newest first. The database filters, sorts, counts and cuts pages. */
public final class AccessPassSearch {

    /** How many ids go into one statement. */
    private static final int CHUNK = 500;

    private final EntityManager entityManager;
    private final String realmId;

    /** The passes of {@code realm}; none of another realm is ever found. */
    public AccessPassSearch(KeycloakSession session, RealmModel realm) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /** How many there are. */
    public long count(PassFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<AccessPassEntity> pass = query.from(AccessPassEntity.class);
        query.select(builder.count(pass)).where(new PassCondition(builder, query, pass).of(realmId, filter));
        return entityManager.createQuery(query).getSingleResult();
    }

    /** One page of their ids, each with its owner's. */
    public List<OwnedPassId> ids(PassFilter filter, int first, int max) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<OwnedPassId> query = builder.createQuery(OwnedPassId.class);
        Root<AccessPassEntity> pass = query.from(AccessPassEntity.class);
        query.select(builder.construct(OwnedPassId.class, pass.get("id"), pass.get("ownerId")))
                .where(new PassCondition(builder, query, pass).of(realmId, filter))
                .orderBy(builder.desc(pass.get("createdAt")), builder.asc(pass.get("id")));
        return entityManager
                .createQuery(query)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** The passes of these ids, in this order; those there are none of are left out. */
    public List<AccessPass> passes(List<String> ids) {
        Map<String, AccessPass> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.putAll(some(ids.subList(from, Math.min(from + CHUNK, ids.size()))));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private Map<String, AccessPass> some(List<String> ids) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<AccessPassEntity> query = builder.createQuery(AccessPassEntity.class);
        Root<AccessPassEntity> pass = query.from(AccessPassEntity.class);
        query.select(pass)
                .where(
                        builder.equal(pass.get("realmId"), realmId),
                        pass.get("id").in(ids));
        return entityManager.createQuery(query).getResultList().stream()
                .map(AccessPassRow::pass)
                .collect(Collectors.toMap(AccessPass::id, Function.identity()));
    }
}
