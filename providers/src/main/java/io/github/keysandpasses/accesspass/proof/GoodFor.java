package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/** Which passes are good for what somebody does with the right code. */
public enum GoodFor {
    /** A login: effective and somebody's. */
    LOGIN {
        @Override
        Verdict<AccessPass> of(AccessPass pass) {
            return pass.isPending() ? Verdict.refused(RefusalReason.PASS_GUESS_PENDING) : owned(pass);
        }
    },
    /** A login that goes on to the verification of a pending pass before it ends. */
    LOGIN_WITH_VERIFICATION {
        @Override
        Verdict<AccessPass> of(AccessPass pass) {
            return owned(pass);
        }
    };

    abstract Verdict<AccessPass> of(AccessPass pass);

    private static Verdict<AccessPass> owned(AccessPass pass) {
        if (pass.ownerId() == null) {
            return Verdict.refused(RefusalReason.PASS_GUESS_UNASSIGNED);
        }
        return pass.isEffective() || pass.isPending()
                ? Verdict.granted(pass)
                : Verdict.refused(RefusalReason.PASS_GUESS_NOT_EFFECTIVE);
    }
}
