package io.github.keysandpasses.accesspass.proof;

import static io.github.keysandpasses.domain.accesspass.AccessPassState.EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.NOT_EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.PENDING_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right code of a pass is good for a login only if the pass is somebody's, and effective or about to be. */
class GoodForTest {

    @ParameterizedTest
    @EnumSource
    void anEffectivePassOfSomebodyIsGood(GoodFor what) {
        AccessPass pass = TestPasses.in(EFFECTIVE);
        assertThat(what.of(pass)).isEqualTo(Verdict.granted(pass));
    }

    @ParameterizedTest
    @EnumSource
    void onePutOutOfUseIsNotNorIsOneThatWasDeletedInAConsole(GoodFor what) {
        assertRefused(what, TestPasses.in(NOT_EFFECTIVE), RefusalReason.PASS_GUESS_NOT_EFFECTIVE);
        assertRefused(what, TestPasses.deletedInTheConsole(), RefusalReason.PASS_GUESS_NOT_EFFECTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyOwnsLogsNobodyIn(GoodFor what) {
        assertRefused(what, TestPasses.stock(), RefusalReason.PASS_GUESS_UNASSIGNED);
    }

    @Test
    void onePendingIsGoodOnlyWhereItsVerificationIsAskedFor() {
        AccessPass pending = TestPasses.in(PENDING_VERIFICATION);
        assertRefused(GoodFor.LOGIN, pending, RefusalReason.PASS_GUESS_PENDING);
        assertThat(GoodFor.LOGIN_WITH_VERIFICATION.of(pending)).isEqualTo(Verdict.granted(pending));
    }

    private static void assertRefused(GoodFor what, AccessPass pass, RefusalReason reason) {
        assertThat(what.of(pass)).isEqualTo(Verdict.refused(reason));
    }
}
