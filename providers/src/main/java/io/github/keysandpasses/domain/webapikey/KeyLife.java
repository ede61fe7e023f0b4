package io.github.keysandpasses.domain.webapikey;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * From when until when a key is good.
 *
 * @param createdAt when it was made or imported
 * @param expiresAt from when on it is refused, or null: never
 * @param enabled whether it is switched on
 * @param disabledReason why it is switched off, in somebody's words, or null
 * @param revocation its end, or null
 * @param rotation its place in a rotation
 */
public record KeyLife(
        Instant createdAt,
        Instant expiresAt,
        boolean enabled,
        String disabledReason,
        Revocation revocation,
        KeyRotation rotation) {

    public KeyLife {
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(rotation, "rotation");
    }

    /** Of a new key. */
    public static KeyLife from(Instant createdAt, Instant expiresAt) {
        return new KeyLife(createdAt, expiresAt, true, null, null, KeyRotation.NONE);
    }

    /** The same life, as the successor of another key. */
    public KeyLife after(String predecessorId) {
        return new KeyLife(createdAt, expiresAt, enabled, disabledReason, revocation, KeyRotation.after(predecessorId));
    }

    /**
     * The state at a moment.
     *
     * @param use how much the key was used
     * @param unusedLimit how long it may stay unused; zero: for ever
     */
    KeyState stateAt(Instant now, KeyUse use, Duration unusedLimit) {
        if (revocation != null) {
            return KeyState.REVOKED;
        }
        if (rotation.isOutAt(now)) {
            return KeyState.ROTATED_OUT;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return KeyState.EXPIRED;
        }
        if (isUnusedAt(now, use, unusedLimit)) {
            return KeyState.UNUSED;
        }
        return enabled ? KeyState.ACTIVE : KeyState.DISABLED;
    }

    private boolean isUnusedAt(Instant now, KeyUse use, Duration limit) {
        Instant since = use.lastUsedAt() == null || use.lastUsedAt().isBefore(createdAt) ? createdAt : use.lastUsedAt();
        return !limit.isZero() && !now.isBefore(since.plus(limit));
    }
}
