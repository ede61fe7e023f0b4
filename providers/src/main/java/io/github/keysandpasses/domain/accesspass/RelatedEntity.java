package io.github.keysandpasses.domain.accesspass;

import java.time.Instant;
import java.util.Objects;

/**
 * What of the CRM a pass belongs to. One that was terminated there stays on the pass, as its past, until it is unrelated.
 *
 * @param kind what it is
 * @param entityId the CRM's own number or id of it, 1 to 64 characters
 * @param name what people call it, or null
 * @param terminatedAt when it ended, or null while it lives
 */
public record RelatedEntity(Kind kind, String entityId, String name, Instant terminatedAt) {

    /** The longest id of an entity, in characters. */
    public static final int MAX_ID_LENGTH = 64;

    /** The longest name of an entity, in characters. */
    public static final int MAX_NAME_LENGTH = 255;

    public RelatedEntity {
        Objects.requireNonNull(kind, "kind");
        if (entityId.isBlank() || entityId.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("entityId must have 1 to " + MAX_ID_LENGTH + " characters");
        }
        if (name != null && name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("name must have at most " + MAX_NAME_LENGTH + " characters");
        }
    }

    /** One that lives. */
    public static RelatedEntity living(Kind kind, String entityId, String name) {
        return new RelatedEntity(kind, entityId, name, null);
    }

    /** Whether it has not ended. */
    public boolean isLiving() {
        return terminatedAt == null;
    }

    /** Whether both are the same entity of the CRM, whatever is known of it. */
    public boolean isSameAs(Kind otherKind, String otherId) {
        return kind == otherKind && entityId.equals(otherId);
    }

    /** The same one, ended. */
    public RelatedEntity terminated(Instant at) {
        return new RelatedEntity(kind, entityId, name, at);
    }

    /** What a pass can belong to. */
    public enum Kind {
        /** A customer's account. */
        ACCOUNTS_RECEIVABLE,
        /** A member of a rewards scheme. */
        REWARDS_PARTICIPANT
    }
}
