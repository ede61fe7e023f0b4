package io.github.keysandpasses.accesspass.change;

import static io.github.keysandpasses.domain.accesspass.AccessPassState.EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.NOT_EFFECTIVE;
import static io.github.keysandpasses.domain.accesspass.AccessPassState.PENDING_VERIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The pass whose code is changed is one of the user's that can be logged in with, whatever an app or a form says. */
class PassToChangeTest {

    private static final AccessPass FIRST = pass("1", EFFECTIVE);
    private static final AccessPass SECOND = pass("2", EFFECTIVE);
    private static final AccessPass PENDING = pass("3", PENDING_VERIFICATION);
    private static final AccessPass NAMELESS = FIRST.called(null, TestPasses.MADE);

    @Test
    void theOnlyOneIsTakenWithoutAsking() {
        assertThat(unnamed(List.of(FIRST, PENDING), "")).isEqualTo(new PassToChange.One(FIRST, false));
    }

    @Test
    void ofSeveralThePersonChooses() {
        assertThat(unnamed(List.of(FIRST, SECOND, PENDING), ""))
                .isEqualTo(new PassToChange.Several(List.of(FIRST, SECOND)));
        assertThat(unnamed(List.of(FIRST, SECOND), "2")).isEqualTo(new PassToChange.One(SECOND, true));
    }

    @Test
    void aFormThatSaysAnotherPassChoosesNone() {
        assertThat(unnamed(List.of(FIRST, SECOND, PENDING), "3")).isInstanceOf(PassToChange.Several.class);
        assertThat(unnamed(List.of(FIRST, SECOND), "somebody else's")).isInstanceOf(PassToChange.Several.class);
        assertThat(unnamed(List.of(FIRST), "somebody else's")).isEqualTo(new PassToChange.One(FIRST, false));
    }

    @Test
    void anAppNamesOneByItsIdOrNumberAndAFormCannotTurnItIntoAnother() {
        assertThat(named("2", "1")).isEqualTo(new PassToChange.One(SECOND, false));
        assertThat(named("at000000002", "1")).isEqualTo(new PassToChange.One(SECOND, false));
    }

    @Test
    void whatCannotBeChangedIsRefusedWithItsReason() {
        assertThat(named("somebody else's", "1")).isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_FOUND, false));
        assertThat(named("3", "1")).isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_EFFECTIVE, true));
        assertThat(unnamed(List.of(PENDING), "3"))
                .isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_EFFECTIVE, true));
        assertThat(unnamed(List.of(NAMELESS), "1"))
                .isEqualTo(new PassToChange.None(RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER, false));
        assertThat(unnamed(List.of(), "1")).isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_FOUND, false));
    }

    @Test
    void onePassThatWaitsForItsVerificationIsYetToCome() {
        assertThat(unnamed(List.of(NAMELESS, PENDING), "1"))
                .isEqualTo(new PassToChange.None(RefusalReason.PASS_CODE_WITHOUT_IDENTIFIER, true));
        assertThat(unnamed(List.of(PENDING.called(null, TestPasses.MADE)), "3"))
                .isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_EFFECTIVE, false));
        assertThat(unnamed(List.of(pass("4", NOT_EFFECTIVE)), "4"))
                .isEqualTo(new PassToChange.None(RefusalReason.PASS_NOT_EFFECTIVE, false));
    }

    private static PassToChange named(String name, String chosen) {
        return PassToChange.of(List.of(FIRST, SECOND, PENDING), Optional.of(name), Optional.of(chosen));
    }

    private static PassToChange unnamed(List<AccessPass> own, String chosen) {
        return PassToChange.of(own, Optional.empty(), Optional.of(chosen));
    }

    private static AccessPass pass(String id, AccessPassState state) {
        AccessPass pass = TestPasses.in(state);
        return new AccessPass(
                id,
                "AT00000000" + id,
                pass.ownerId(),
                pass.organizationId(),
                pass.storedState(),
                pass.mirrored(),
                pass.identifier(),
                pass.hasPassCode(),
                pass.authenticationCodeBits(),
                pass.classificationId(),
                pass.cardMask(),
                pass.related(),
                pass.userDefined(),
                pass.verification(),
                pass.blocked(),
                pass.createdAt(),
                pass.updatedAt());
    }
}
