package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyRotation;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A key's place in a rotation. Times are seconds since 1970.
 *
 * @param predecessorId the key it follows
 * @param successorId the key that was made to follow it, while that exists
 * @param rotatedAt when its successor was made
 * @param graceEndsAt from when on it is refused because of that
 * @param usedSinceRotation whether anybody still used it after its successor was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RotationOutput(
        String predecessorId, String successorId, Long rotatedAt, Long graceEndsAt, Boolean usedSinceRotation) {

    /** Null for a key without predecessor and successor. */
    static RotationOutput of(StoredWebApiKey key, Optional<StoredWebApiKey> successor) {
        KeyRotation rotation = key.life().rotation();
        if (rotation.equals(KeyRotation.NONE)) {
            return null;
        }
        return new RotationOutput(
                rotation.predecessorId(),
                successor.map(StoredWebApiKey::id).orElse(null),
                seconds(rotation.rotatedAt()),
                seconds(rotation.graceEndsAt()),
                rotation.isRotated() ? usedSince(key, rotation.rotatedAt()) : null);
    }

    private static boolean usedSince(StoredWebApiKey key, Instant rotatedAt) {
        Instant lastUsedAt = key.use().lastUsedAt();
        return lastUsedAt != null && lastUsedAt.isAfter(rotatedAt);
    }

    private static Long seconds(Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
