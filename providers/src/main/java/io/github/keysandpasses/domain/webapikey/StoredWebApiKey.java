package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored of a Web API key and decides about it. The secret is not part of it, nor its hash.
 *
 * @param id the id of the Keycloak credential the key is
 * @param ownerId the id of the user the key belongs to
 * @param keyClass what the key is for
 * @param organizationId the id of the one organisation the key is for, or null: then its owner's only one
 * @param createdAt when the key was made or imported
 * @param expiresAt from when on the key is refused, or null: never
 * @param revokedAt when the key was revoked, or null
 * @param revocationReason an administrator's words, or null
 */
public record StoredWebApiKey(
        String id,
        String ownerId,
        KeyClass keyClass,
        String organizationId,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        String revocationReason) {

    public StoredWebApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(keyClass, "keyClass");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** Whether the key is neither revoked nor past its expiry. */
    public boolean isEffectiveAt(Instant now) {
        return revokedAt == null && !isExpiredAt(now);
    }

    private boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Decides about the key as far as its own row goes: {@code KEY_REVOKED}, {@code KEY_EXPIRED}, {@code KEY_CLASS_NOT_ALLOWED}. */
    public Verdict<VerifiedWebApiKey> verdictAt(Instant now) {
        if (revokedAt != null) {
            return Verdict.refused(RefusalReason.KEY_REVOKED);
        }
        if (isExpiredAt(now)) {
            return Verdict.refused(RefusalReason.KEY_EXPIRED);
        }
        return keyClass == KeyClass.SYSTEMIC
                ? Verdict.granted(new VerifiedWebApiKey(id, ownerId, Optional.ofNullable(organizationId)))
                : Verdict.refused(RefusalReason.KEY_CLASS_NOT_ALLOWED);
    }
}
