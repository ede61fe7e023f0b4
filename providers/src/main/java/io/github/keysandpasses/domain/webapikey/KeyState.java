package io.github.keysandpasses.domain.webapikey;

/** Where a key is in its life. */
public enum KeyState {
    /** Can be exchanged. */
    EFFECTIVE,
    /** Past its expiry: refused, and still listed. */
    EXPIRED,
    /** Revoked for good: refused, and listed until it is deleted. */
    REVOKED
}
