package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyState;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Arrays;
import java.util.stream.Stream;

/** The state of a key as a condition in SQL: the same rules, in the same order, as where the domain decides it. */
final class StateCondition {

    private final CriteriaBuilder builder;
    private final Root<WebApiKeyEntity> key;
    private final KeyMoment moment;

    StateCondition(CriteriaBuilder builder, Root<WebApiKeyEntity> key, KeyMoment moment) {
        this.builder = builder;
        this.key = key;
        this.moment = moment;
    }

    /** The first state that applies is the key's: this one does, and none before it. */
    Predicate is(KeyState state) {
        Stream<Predicate> notBefore = Arrays.stream(KeyState.values())
                .filter(earlier -> earlier.compareTo(state) < 0)
                .map(earlier -> builder.not(applies(earlier)));
        return builder.and(Stream.concat(notBefore, Stream.of(applies(state))).toArray(Predicate[]::new));
    }

    private Predicate applies(KeyState state) {
        return switch (state) {
            case REVOKED -> builder.isNotNull(key.get("revokedAt"));
            case ROTATED_OUT -> hasPassed("graceEndsAt");
            case EXPIRED -> hasPassed("expiresAt");
            case UNUSED -> isUnused();
            case DISABLED -> builder.isFalse(key.get("enabled"));
            case ACTIVE -> builder.conjunction();
        };
    }

    private Predicate hasPassed(String time) {
        return builder.and(builder.isNotNull(key.get(time)), builder.le(key.<Long>get(time), millis()));
    }

    private Predicate isUnused() {
        if (moment.unusedLimit().isZero()) {
            return builder.disjunction();
        }
        long limit = millis() - moment.unusedLimit().toMillis();
        return builder.and(
                builder.le(key.<Long>get("createdAt"), limit),
                builder.or(builder.isNull(key.get("lastUsedAt")), builder.le(key.<Long>get("lastUsedAt"), limit)));
    }

    private long millis() {
        return moment.now().toEpochMilli();
    }
}
