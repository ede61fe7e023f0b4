package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.accesspass.format.EmailAddress;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A filter of passes as conditions in SQL. */
final class PassCondition {

    private static final char ESCAPE = '!';
    private static final Pattern NUMBER = Pattern.compile("(?i)AT[0-9]{10}");

    private final CriteriaBuilder builder;
    private final CriteriaQuery<?> query;
    private final Root<AccessPassEntity> pass;
    private final List<Predicate> conditions = new ArrayList<>();

    PassCondition(CriteriaBuilder builder, CriteriaQuery<?> query, Root<AccessPassEntity> pass) {
        this.builder = builder;
        this.query = query;
        this.pass = pass;
    }

    Predicate[] of(String realmId, PassFilter filter) {
        conditions.add(builder.equal(pass.get("realmId"), realmId));
        same("ownerId", filter.ownerId());
        same("organizationId", filter.organizationId());
        same("classificationId", filter.classificationId());
        same("blocked", filter.blocked());
        if (filter.unassigned() != null) {
            conditions.add(
                    filter.unassigned() ? builder.isNull(pass.get("ownerId")) : builder.isNotNull(pass.get("ownerId")));
        }
        if (filter.state() != null) {
            conditions.add(state(filter.state()));
        }
        if (filter.relatedKind() != null || filter.relatedId() != null) {
            conditions.add(related(filter.relatedKind(), filter.relatedId()));
        }
        if (filter.search() != null) {
            conditions.add(search(filter.search()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private void same(String member, Object value) {
        if (value != null) {
            conditions.add(builder.equal(pass.get(member), value));
        }
    }

    /** As {@link io.github.keysandpasses.domain.accesspass.AccessPass#state}: who deletes the credential ends the pass. */
    private Predicate state(AccessPassState state) {
        Predicate decided = builder.equal(pass.get("state"), state);
        Predicate hidden =
                builder.and(builder.isNotNull(pass.get("ownerId")), builder.isNull(pass.get("credentialId")));
        return state == AccessPassState.NOT_EFFECTIVE
                ? builder.or(decided, hidden)
                : builder.and(decided, builder.not(hidden));
    }

    private Predicate related(RelatedEntity.Kind kind, String entityId) {
        Subquery<Integer> found = query.subquery(Integer.class);
        Root<RelatedEntityEntity> entity = found.from(RelatedEntityEntity.class);
        List<Predicate> wanted = new ArrayList<>();
        wanted.add(builder.equal(entity.get("pass"), pass));
        if (kind != null) {
            wanted.add(builder.equal(entity.get("kind"), kind));
        }
        if (entityId != null) {
            wanted.add(builder.equal(entity.get("entityId"), entityId));
        }
        found.select(builder.literal(1)).where(wanted.toArray(Predicate[]::new));
        return builder.exists(found);
    }

    /** Whole numbers and addresses, which call centres look for, are found by an index; for parts every pass is looked at. */
    private Predicate search(String text) {
        List<String> keys = Identifier.lookupKeys(text);
        if (NUMBER.matcher(text).matches()) {
            return builder.equal(pass.get("number"), text.toUpperCase(Locale.ROOT));
        }
        if (EmailAddress.parse(text) instanceof Verdict.Granted<EmailAddress>) {
            return pass.get("identifierKey").in(keys);
        }
        String part = "%" + literally(text.toLowerCase(Locale.ROOT)) + "%";
        Predicate looksLike = builder.or(like(pass.get("number"), part), like(pass.get("identifier"), part));
        return keys.isEmpty()
                ? looksLike
                : builder.or(looksLike, pass.get("identifierKey").in(keys));
    }

    private Predicate like(Expression<String> text, String pattern) {
        return builder.like(builder.lower(text), pattern, ESCAPE);
    }

    /** A percent sign or an underscore that somebody looks for is no wildcard. */
    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
