package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;

/** What a key is good for at a moment. The first that applies, in this order, is its state. */
public enum KeyState {
    /** Ended for good. */
    REVOKED(RefusalReason.KEY_REVOKED),
    /** It was rotated and its grace time is over. */
    ROTATED_OUT(RefusalReason.KEY_ROTATED_OUT),
    /** Past its expiry. */
    EXPIRED(RefusalReason.KEY_EXPIRED),
    /** Nobody used it for as long as the realm allows; about to be revoked. */
    UNUSED(RefusalReason.KEY_UNUSED),
    /** Switched off, until somebody switches it on again. */
    DISABLED(RefusalReason.KEY_DISABLED),
    /** None of the above. */
    ACTIVE(null);

    private final RefusalReason refusal;

    KeyState(RefusalReason refusal) {
        this.refusal = refusal;
    }

    /** Why a key in this state opens nothing; null for {@link #ACTIVE}. */
    RefusalReason refusal() {
        return refusal;
    }
}
