package io.github.keysandpasses.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No setting makes a code that is easier to guess, or good for longer, than OWASP ASVS 5 and NIST SP 800-63B-4 allow. */
class CodeRulesTest {

    @ParameterizedTest
    @CsvSource({"5, 300, 5", "11, 300, 5", "6, 29, 5", "6, 601, 5", "6, 300, 0", "6, 300, 11"})
    void whatIsBeyondTheCeilingsIsNoRule(int digits, int seconds, int tries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeRules(digits, Duration.ofSeconds(seconds), tries));
    }

    @ParameterizedTest
    @CsvSource({"6, 30, 1", "10, 600, 10"})
    void upToThemEverythingIs(int digits, int seconds, int tries) {
        assertThat(new CodeRules(digits, Duration.ofSeconds(seconds), tries).tries())
                .isEqualTo(tries);
    }

    @Test
    void whoSaysNothingHasSixDigitsForFiveMinutesAndFiveTries() {
        assertThat(CodeRules.DEFAULTS).isEqualTo(new CodeRules(6, Duration.ofMinutes(5), 5));
    }

    @Test
    void oneAddressGetsOneCodeInHalfAMinuteFiveInAnHourTenInADay() {
        assertThat(ResendRule.ALL)
                .containsExactly(
                        new ResendRule(1, Duration.ofSeconds(30)),
                        new ResendRule(5, Duration.ofHours(1)),
                        new ResendRule(10, Duration.ofDays(1)));
    }
}
