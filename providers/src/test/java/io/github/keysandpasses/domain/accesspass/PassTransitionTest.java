package io.github.keysandpasses.domain.accesspass;

import static io.github.keysandpasses.domain.accesspass.AccessPassState.EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.NOT_EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.PENDING_VERIFICATION;
import static io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind.ACCOUNTS_RECEIVABLE;
import static io.github.keysandpasses.domain.accesspass.RelatedEntity.Kind.REWARDS_PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every transition of the manual, and every one it does not have. */
class PassTransitionTest {

    private static final RelatedEntity PARTICIPANT = RelatedEntity.living(REWARDS_PARTICIPANT, "RP0000000019", null);
    private static final RelatedEntity ACCOUNT = RelatedEntity.living(ACCOUNTS_RECEIVABLE, "ACR0000000069", null);

    @ParameterizedTest
    @CsvSource({
        "VERIFY, PENDING_VERIFICATION, EFFECTIVE",
        "SET_EFFECTIVE, NOT_EFFECTIVE, EFFECTIVE",
        "SET_NOT_EFFECTIVE, EFFECTIVE, NOT_EFFECTIVE",
        "DELETE, NOT_EFFECTIVE, NOT_EFFECTIVE",
        "USE, EFFECTIVE, EFFECTIVE",
        "RESEND_VERIFICATION, PENDING_VERIFICATION, PENDING_VERIFICATION"
    })
    void fromOneStateItLeadsToAnother(PassTransition transition, AccessPassState from, AccessPassState to) {
        assertThat(transition.of(TestPasses.in(from))).isEqualTo(Verdict.granted(to));
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFY, EFFECTIVE, PASS_NOT_PENDING",
        "VERIFY, NOT_EFFECTIVE, PASS_NOT_PENDING",
        "SET_EFFECTIVE, EFFECTIVE, PASS_NOT_INEFFECTIVE",
        "SET_EFFECTIVE, PENDING_VERIFICATION, PASS_NOT_INEFFECTIVE",
        "SET_NOT_EFFECTIVE, NOT_EFFECTIVE, PASS_NOT_EFFECTIVE",
        "SET_NOT_EFFECTIVE, PENDING_VERIFICATION, PASS_NOT_EFFECTIVE",
        "DELETE, EFFECTIVE, PASS_NOT_INEFFECTIVE",
        "DELETE, PENDING_VERIFICATION, PASS_NOT_INEFFECTIVE",
        "USE, NOT_EFFECTIVE, PASS_NOT_EFFECTIVE",
        "USE, PENDING_VERIFICATION, PASS_NOT_EFFECTIVE",
        "RESEND_VERIFICATION, EFFECTIVE, PASS_NOT_PENDING",
        "RESEND_VERIFICATION, NOT_EFFECTIVE, PASS_NOT_PENDING"
    })
    void fromAnyOtherStateItIsRefused(PassTransition transition, AccessPassState from, RefusalReason reason) {
        assertThat(transition.of(TestPasses.in(from))).isEqualTo(Verdict.refused(reason));
    }

    @Test
    void aPassByWhichAParticipantLivesIsNotSwitchedOff() {
        assertThat(PassTransition.SET_NOT_EFFECTIVE.of(TestPasses.in(EFFECTIVE, PARTICIPANT)))
                .isEqualTo(Verdict.refused(RefusalReason.PASS_PARTICIPANT_LIVES));
        assertThat(PassTransition.SET_NOT_EFFECTIVE.of(
                        TestPasses.in(EFFECTIVE, PARTICIPANT.terminated(TestPasses.MADE), ACCOUNT)))
                .isEqualTo(Verdict.granted(NOT_EFFECTIVE));
    }

    @Test
    void aPassThatItsOwnerDeletedInTheConsoleIsNotEffectiveAndCanBeSwitchedOnOrDeleted() {
        AccessPass deleted = TestPasses.deletedInTheConsole();
        assertThat(deleted.state()).isEqualTo(NOT_EFFECTIVE);
        assertThat(PassTransition.USE.of(deleted)).isEqualTo(Verdict.refused(RefusalReason.PASS_NOT_EFFECTIVE));
        assertThat(PassTransition.SET_EFFECTIVE.of(deleted)).isEqualTo(Verdict.granted(EFFECTIVE));
        assertThat(PassTransition.DELETE.of(deleted)).isEqualTo(Verdict.granted(NOT_EFFECTIVE));
    }

    @Test
    void stockNeedsNoCredentialToBeEffective() {
        assertThat(TestPasses.stock().state()).isEqualTo(EFFECTIVE);
    }

    @Test
    void withItsLastLivingEntityAnEffectivePassEndsIfItsRulesSaySo() {
        AccessPass left = TestPasses.in(EFFECTIVE, ACCOUNT.terminated(TestPasses.MADE));
        assertThat(PassTransition.afterLosing(left, true)).isEqualTo(NOT_EFFECTIVE);
        assertThat(PassTransition.afterLosing(left, false)).isEqualTo(EFFECTIVE);
        assertThat(PassTransition.afterLosing(TestPasses.in(EFFECTIVE, PARTICIPANT), true))
                .isEqualTo(EFFECTIVE);
        assertThat(PassTransition.afterLosing(TestPasses.in(PENDING_VERIFICATION), true))
                .isEqualTo(PENDING_VERIFICATION);
    }
}
