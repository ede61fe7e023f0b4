package io.github.keysandpasses.domain.webapikey;

/** Why a key was revoked, in one word; the person who did it may add a sentence. */
public enum RevocationCause {
    /** An administrator ended it. */
    ADMINISTRATOR,
    /** Whoever holds it presented it in order to end it. */
    PRESENTED,
    /** It was found where it must not be. */
    LEAKED,
    /** Nobody used it for as long as the realm allows. */
    UNUSED
}
