package io.github.keysandpasses.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is what its digits say, however they were typed. */
class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"073482", " 073 482 ", "073-482", "073\u00A0482\n", "0\u20137\u20133482", "٠٧٣٤٨٢", "０７３４８２"})
    void blanksDashesAndOtherDigitsAreNoFault(String typed) {
        assertThat(TypedCode.parse(typed).orElseThrow().reveal()).isEqualTo("073482");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"   ", "07348a", "073482\u0000", "+73482"})
    void whatHasSomethingElseIsNone(String typed) {
        assertThat(TypedCode.parse(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotEvenRead() {
        assertThat(TypedCode.parse("1".repeat(65))).isEmpty();
    }

    @Test
    void aCodeDoesNotPrintItself() {
        assertThat(TypedCode.parse("073482").orElseThrow().toString()).doesNotContain("073482");
    }

    @Test
    void rulesStayWithinTheirCeilings() {
        Duration life = Duration.ofMinutes(5);
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(5, life, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(11, life, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(6, Duration.ofSeconds(601), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(6, Duration.ofSeconds(29), 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(6, life, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRules(6, life, 11));
    }
}
