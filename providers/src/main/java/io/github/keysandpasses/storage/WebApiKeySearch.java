package io.github.keysandpasses.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.CredentialEntity;

/**
 * Finds Web API keys of one realm, newest first. The database filters, sorts, counts and cuts pages. The names of keys are labels
 * of credentials, so this reads Keycloak's private entity {@code CredentialEntity}.
 */
public final class WebApiKeySearch {

    /** How many ids go into one statement. */
    private static final int CHUNK = 500;

    private final EntityManager entityManager;
    private final String realmId;
    private final KeyMoment moment;

    /** The keys of {@code realm} as they are at that moment; no key of another realm is ever found. */
    public WebApiKeySearch(KeycloakSession session, RealmModel realm, KeyMoment moment) {
        this.entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
        this.moment = moment;
    }

    /** How many there are. */
    public long count(KeyFilter filter) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Long> query = builder.createQuery(Long.class);
        Root<WebApiKeyEntity> key = query.from(WebApiKeyEntity.class);
        query.select(builder.count(key)).where(new FilterCondition(builder, query, key).of(realmId, filter, moment));
        return entityManager.createQuery(query).getSingleResult();
    }

    /** One page of their ids, each with its owner's. */
    public List<OwnedKeyId> ids(KeyFilter filter, int first, int max) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<OwnedKeyId> query = builder.createQuery(OwnedKeyId.class);
        Root<WebApiKeyEntity> key = query.from(WebApiKeyEntity.class);
        query.select(builder.construct(OwnedKeyId.class, key.get("id"), key.get("ownerId")))
                .where(new FilterCondition(builder, query, key).of(realmId, filter, moment))
                .orderBy(builder.desc(key.get("createdAt")), builder.asc(key.get("id")));
        return entityManager
                .createQuery(query)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** The keys of these ids, in this order; those there are none of are left out. */
    public List<ListedKey> keys(List<String> ids) {
        Map<String, ListedKey> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            found.putAll(some(some).stream()
                    .collect(Collectors.toMap(one -> one.key().id(), Function.identity())));
        }
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private List<ListedKey> some(Collection<String> ids) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<WebApiKeyEntity> key = query.from(WebApiKeyEntity.class);
        Root<CredentialEntity> credential = query.from(CredentialEntity.class);
        query.multiselect(key, credential.get("userLabel"))
                .where(
                        builder.equal(key.get("realmId"), realmId),
                        key.get("id").in(ids),
                        builder.equal(credential.get("id"), key.get("id")));
        return entityManager.createQuery(query).getResultList().stream()
                .map(row ->
                        new ListedKey(WebApiKeyRow.key(row.get(0, WebApiKeyEntity.class)), row.get(1, String.class)))
                .toList();
    }

    /** The keys that have one of these public prefixes, each with its prefix. */
    public Map<String, List<String>> idsByPrefix(Collection<String> prefixes) {
        List<String> all = List.copyOf(prefixes);
        List<Tuple> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            rows.addAll(withPrefixes(all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    private List<Tuple> withPrefixes(Collection<String> prefixes) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<WebApiKeyEntity> key = query.from(WebApiKeyEntity.class);
        query.multiselect(key.get("publicPrefix"), key.get("id"))
                .where(
                        builder.equal(key.get("realmId"), realmId),
                        key.get("publicPrefix").in(prefixes));
        return entityManager.createQuery(query).getResultList();
    }
}
