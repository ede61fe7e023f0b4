package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.TestPasses;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who has answered a code may choose a pass code for that pass, in that step, for a short time. */
class ForgotNotesTest {

    private static final AccessPass PASS = TestPasses.in(AccessPassState.EFFECTIVE);

    private final TestLogin login = new TestLogin();

    @Test
    void whoHasAnsweredTheCodeMayGoOnForTenMinutes() {
        ForgotNotes notes = notes("step");
        notes.begin("ada");
        notes.asked("ada");
        assertThat(notes.hasProven(PASS)).as("before").isFalse();
        notes.proven(PASS);
        assertThat(notes.hasProven(PASS)).isTrue();
        assertThat(notes.step()).hasValue(ForgotNotes.Step.NEW_PASS_CODE);

        answered("step", Instant.now().minusSeconds(590));
        assertThat(notes("step").hasProven(PASS)).isTrue();
        answered("step", Instant.now().minusSeconds(610));
        assertThat(notes("step").hasProven(PASS)).as("an open door").isFalse();
    }

    @Test
    void whatWasAnsweredInOneStepIsAnsweredInNoOther() {
        notes("first").proven(PASS);
        assertThat(notes("second").hasProven(PASS)).isFalse();
        assertThat(notes("second").step()).isEmpty();
    }

    @Test
    void theCodeOfOnePassOpensNoOther() {
        ForgotNotes notes = notes("step");
        notes.proven(PASS);
        login.notes().put("crm-forgot-pass.step", "another");
        assertThat(notes.hasProven(PASS)).isFalse();
    }

    @Test
    void whoBeginsAnewHasAnsweredNothing() {
        ForgotNotes notes = notes("step");
        notes.proven(PASS);
        notes.begin("ada");
        assertThat(notes.hasProven(PASS)).isFalse();
        notes.proven(PASS);
        notes.forget();
        assertThat(login.notes()).isEmpty();
    }

    @Test
    void anotherCodeCanBeAskedForAfterHalfAMinute() {
        ForgotNotes notes = notes("step");
        assertThat(notes.secondsToWait()).isZero();
        notes.asked("ada");
        assertThat(notes("step").secondsToWait()).isBetween(25L, 30L);
        login.notes().put("crm-forgot-sent.step", Instant.now().minusSeconds(31).toString());
        assertThat(notes("step").secondsToWait()).isZero();
        assertThat(notes.identifier()).isEqualTo("ada");
    }

    private void answered(String step, Instant when) {
        login.notes().put("crm-forgot-answered." + step, when.toString());
    }

    private ForgotNotes notes(String step) {
        return new ForgotNotes(login.at(step));
    }
}
