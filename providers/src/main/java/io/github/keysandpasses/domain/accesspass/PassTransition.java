package io.github.keysandpasses.domain.accesspass;

import static io.github.keysandpasses.domain.accesspass.AccessPassState.EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.NOT_EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.PENDING_VERIFICATION;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * What can become of a pass, and what is refused (CRM.COM V4 manual, <em>Managing Access Tokens</em>). The answer is the state
 * afterwards.
 */
public enum PassTransition {
    /** Its owner, or staff, answered the verification code. */
    VERIFY {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            return pass.state() == PENDING_VERIFICATION
                    ? Verdict.granted(EFFECTIVE)
                    : Verdict.refused(RefusalReason.PASS_NOT_PENDING);
        }
    },
    /** Staff switches it on. */
    SET_EFFECTIVE {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            return pass.state() == NOT_EFFECTIVE
                    ? Verdict.granted(EFFECTIVE)
                    : Verdict.refused(RefusalReason.PASS_NOT_INEFFECTIVE);
        }
    },
    /** Staff switches it off: not while a participant of a rewards scheme lives by it. */
    SET_NOT_EFFECTIVE {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            if (!pass.isEffective()) {
                return Verdict.refused(RefusalReason.PASS_NOT_EFFECTIVE);
            }
            return pass.living(RelatedEntity.Kind.REWARDS_PARTICIPANT).isEmpty()
                    ? Verdict.granted(NOT_EFFECTIVE)
                    : Verdict.refused(RefusalReason.PASS_PARTICIPANT_LIVES);
        }
    },
    /** It is deleted. */
    DELETE {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            return pass.state() == NOT_EFFECTIVE
                    ? Verdict.granted(NOT_EFFECTIVE)
                    : Verdict.refused(RefusalReason.PASS_NOT_INEFFECTIVE);
        }
    },
    /** Something is done that only an effective pass is good for: its pass code is changed or reset, an entity is related. */
    USE {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            return pass.isEffective() ? Verdict.granted(EFFECTIVE) : Verdict.refused(RefusalReason.PASS_NOT_EFFECTIVE);
        }
    },
    /** Another verification code is asked for. */
    RESEND_VERIFICATION {
        @Override
        public Verdict<AccessPassState> of(AccessPass pass) {
            return pass.isPending()
                    ? Verdict.granted(PENDING_VERIFICATION)
                    : Verdict.refused(RefusalReason.PASS_NOT_PENDING);
        }
    };

    /** The state after it, or why it cannot be: {@code PASS_NOT_PENDING}, {@code PASS_NOT_EFFECTIVE}, ... */
    public abstract Verdict<AccessPassState> of(AccessPass pass);

    /**
     * The state after an entity went away, by being unrelated or terminated: with the last living one an effective pass ends, if its
     * rules say so.
     *
     * @param left the pass without it
     */
    public static AccessPassState afterLosing(AccessPass left, boolean deactivateOnLastUnlink) {
        boolean nothingLives = left.related().stream().noneMatch(RelatedEntity::isLiving);
        return deactivateOnLastUnlink && nothingLives && left.isEffective() ? NOT_EFFECTIVE : left.storedState();
    }
}
