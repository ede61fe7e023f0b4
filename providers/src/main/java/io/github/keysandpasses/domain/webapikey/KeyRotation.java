package io.github.keysandpasses.domain.webapikey;

import java.time.Instant;

/**
 * A key's place in a rotation. A key can be rotated once; its successor is rotated next.
 *
 * @param predecessorId the id of the key that this one follows, or null
 * @param rotatedAt when a successor was made for this key, or null
 * @param graceEndsAt from when on this key is refused because it was rotated, or null; its own expiry stays apart
 */
public record KeyRotation(String predecessorId, Instant rotatedAt, Instant graceEndsAt) {

    /** A key without predecessor and successor. */
    public static final KeyRotation NONE = new KeyRotation(null, null, null);

    public KeyRotation {
        if ((rotatedAt == null) != (graceEndsAt == null)) {
            throw new IllegalArgumentException("a rotated key has a grace time");
        }
    }

    /** A key that follows another one. */
    public static KeyRotation after(String predecessorId) {
        return new KeyRotation(predecessorId, null, null);
    }

    /** Whether a successor was made. */
    public boolean isRotated() {
        return rotatedAt != null;
    }

    boolean isOutAt(Instant now) {
        return graceEndsAt != null && !now.isBefore(graceEndsAt);
    }
}
