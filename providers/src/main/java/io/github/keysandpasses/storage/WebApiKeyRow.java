package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyRotation;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import java.time.Instant;

/** Translates between a key and its row. */
final class WebApiKeyRow {

    private WebApiKeyRow() {}

    static WebApiKeyEntity of(String realmId, StoredWebApiKey key, String hash) {
        WebApiKeyEntity row = new WebApiKeyEntity();
        row.id = key.id();
        row.realmId = realmId;
        row.ownerId = key.ownerId();
        row.ownerKind = key.ownerKind();
        row.keyHash = hash;
        row.publicPrefix = key.publicPrefix();
        row.legacy = key.legacy();
        row.keyClass = key.keyClass();
        row.organizationId = key.organizationId();
        row.createdAt = key.life().createdAt().toEpochMilli();
        row.predecessorId = key.life().rotation().predecessorId();
        row.rotatedAt = millis(key.life().rotation().rotatedAt());
        row.graceEndsAt = millis(key.life().rotation().graceEndsAt());
        write(row, key);
        Revocation end = key.life().revocation();
        if (end != null) {
            revoke(row, end);
        }
        return row;
    }

    /** Writes what an administrator can change. */
    static void write(WebApiKeyEntity row, StoredWebApiKey key) {
        row.expiresAt = millis(key.life().expiresAt());
        row.enabled = key.life().enabled();
        row.disabledReason = key.life().disabledReason();
        row.restrictions = RestrictionsText.of(key.restrictions());
    }

    static void revoke(WebApiKeyEntity row, Revocation revocation) {
        row.revokedAt = revocation.at().toEpochMilli();
        row.revocationCause = revocation.cause();
        row.revocationReason = revocation.reason();
    }

    static StoredWebApiKey key(WebApiKeyEntity row) {
        return new StoredWebApiKey(
                row.id,
                row.ownerId,
                row.ownerKind,
                row.keyClass,
                row.organizationId,
                row.publicPrefix,
                row.legacy,
                new KeyLife(
                        Instant.ofEpochMilli(row.createdAt),
                        instant(row.expiresAt),
                        row.enabled,
                        row.disabledReason,
                        revocation(row),
                        new KeyRotation(row.predecessorId, instant(row.rotatedAt), instant(row.graceEndsAt))),
                RestrictionsText.read(row.restrictions),
                new KeyUse(instant(row.lastUsedAt), row.useCount));
    }

    private static Revocation revocation(WebApiKeyEntity row) {
        if (row.revokedAt == null) {
            return null;
        }
        // Rows of the first version have no cause.
        RevocationCause cause = row.revocationCause == null ? RevocationCause.ADMINISTRATOR : row.revocationCause;
        return new Revocation(Instant.ofEpochMilli(row.revokedAt), cause, row.revocationReason);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
