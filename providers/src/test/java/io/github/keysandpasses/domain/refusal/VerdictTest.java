package io.github.keysandpasses.domain.refusal;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A refusal ends the questions; it can neither be lost nor be empty. */
class VerdictTest {

    @Test
    void theNextQuestionIsAskedAboutWhatWasGranted() {
        Verdict<Integer> verdict = Verdict.granted("unit").then(text -> Verdict.granted(text.length()));

        assertThat(verdict).isEqualTo(Verdict.granted(4));
    }

    @Test
    void afterARefusalNoFurtherQuestionIsAsked() {
        AtomicBoolean asked = new AtomicBoolean();

        Verdict<String> verdict = Verdict.<String>refused(RefusalReason.KEY_UNKNOWN)
                .then(value -> {
                    asked.set(true);
                    return Verdict.granted(value);
                });

        assertRefused(verdict, RefusalReason.KEY_UNKNOWN);
        assertThat(asked).isFalse();
    }

    @Test
    void aRefusalKeepsItsReasonThroughSeveralQuestions() {
        Verdict<String> verdict = Verdict.granted("a")
                .then(value -> Verdict.<String>refused(RefusalReason.UNIT_UNKNOWN))
                .then(Verdict::granted)
                .then(value -> Verdict.refused(RefusalReason.INTERNAL_ERROR));

        assertRefused(verdict, RefusalReason.UNIT_UNKNOWN);
    }

    @Test
    void nothingIsNeverGrantedAndNoReasonIsNoRefusal() {
        assertThatNullPointerException().isThrownBy(() -> Verdict.granted(null));
        assertThatNullPointerException().isThrownBy(() -> Verdict.refused(null));
    }
}
