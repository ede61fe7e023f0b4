package io.github.keysandpasses.storage;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * A filter as conditions in SQL. Names of keys are labels of credentials and owners are users, so this reads Keycloak's private
 * entities {@code CredentialEntity} and {@code UserEntity}.
 */
final class FilterCondition {

    private static final char ESCAPE = '!';

    private final CriteriaBuilder builder;
    private final CriteriaQuery<?> query;
    private final Root<WebApiKeyEntity> key;
    private final List<Predicate> conditions = new ArrayList<>();

    FilterCondition(CriteriaBuilder builder, CriteriaQuery<?> query, Root<WebApiKeyEntity> key) {
        this.builder = builder;
        this.query = query;
        this.key = key;
    }

    Predicate[] of(String realmId, KeyFilter filter, KeyMoment moment) {
        conditions.add(builder.equal(key.get("realmId"), realmId));
        same("ownerId", filter.ownerId());
        same("organizationId", filter.organizationId());
        same("keyClass", filter.keyClass());
        same("ownerKind", filter.ownerKind());
        same("legacy", filter.legacy());
        if (Boolean.TRUE.equals(filter.live())) {
            conditions.add(builder.isNull(key.get("revokedAt")));
        }
        if (filter.state() != null) {
            conditions.add(new StateCondition(builder, key, moment).is(filter.state()));
        }
        if (filter.expiringBefore() != null) {
            conditions.add(builder.lt(
                    key.<Long>get("expiresAt"), filter.expiringBefore().toEpochMilli()));
        }
        if (filter.unusedSince() != null) {
            unusedSince(filter.unusedSince().toEpochMilli());
        }
        if (filter.search() != null) {
            search(filter.search().toLowerCase(Locale.ROOT));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private void same(String member, Object value) {
        if (value != null) {
            conditions.add(builder.equal(key.get(member), value));
        }
    }

    private void unusedSince(long limit) {
        conditions.add(builder.lt(key.<Long>get("createdAt"), limit));
        conditions.add(
                builder.or(builder.isNull(key.get("lastUsedAt")), builder.lt(key.<Long>get("lastUsedAt"), limit)));
    }

    private void search(String text) {
        String literally = literally(text);
        conditions.add(builder.or(
                like(key.get("publicPrefix"), literally + "%"),
                exists(CredentialEntity.class, key.get("id"), "userLabel", "%" + literally + "%"),
                exists(UserEntity.class, key.get("ownerId"), "username", "%" + literally + "%")));
    }

    private Predicate exists(Class<?> entity, Expression<?> id, String member, String pattern) {
        Subquery<Integer> found = query.subquery(Integer.class);
        Root<?> one = found.from(entity);
        found.select(builder.literal(1)).where(builder.equal(one.get("id"), id), like(one.get(member), pattern));
        return builder.exists(found);
    }

    private Predicate like(Expression<String> text, String pattern) {
        return builder.like(builder.lower(text), pattern, ESCAPE);
    }

    /** A percent sign or an underscore that somebody looks for is no wildcard. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
