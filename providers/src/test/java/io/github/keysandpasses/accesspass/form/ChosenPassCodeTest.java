package io.github.keysandpasses.accesspass.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new pass code is refused at the field that is wrong, with the number its rule asks for. */
class ChosenPassCodeTest {

    private static final PassCodeRules RULES = new PassCodeRules(false, 8, 2, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "'',newPassCode,crmPassCodeChoose,",
        "ab1!,newPassCode,crmPassCodeTooShort,8",
        "1234567!,newPassCode,crmPassCodeTooFewLetters,2",
        "abcdefg!,newPassCode,crmPassCodeTooFewDigits,1",
        "abcdefg1,newPassCode,crmPassCodeTooFewSpecials,1"
    })
    void aBrokenRuleIsToldAtTheFirstField(String typed, String field, String message, Integer number) {
        List<PassFault> faults = faults(typed, typed);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).message()).isEqualTo(message);
        assertThat(faults.get(0).parameters()).isEqualTo(number == null ? List.of() : List.of(number));
    }

    @Test
    void twoThatDifferAreToldAtTheSecondField() {
        assertThat(faults("abcdef1!", "abcdef1?"))
                .extracting(PassFault::field, PassFault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("newPassCodeAgain", "crmPassCodeDiffers"));
    }

    @Test
    void inUpperAndLowerCaseTheyDifferToo() {
        assertThat(faults("abcdef1!", "Abcdef1!"))
                .extracting(PassFault::message)
                .containsExactly("crmPassCodeDiffers");
    }

    @Test
    void aGoodOneHasNoFault() {
        assertThat(faults("abcdef1!", "abcdef1!")).isEmpty();
    }

    @Test
    void thePageSaysTheRulesThatAsk() {
        assertThat(new PassCodePolicy(new PassCodeRules(false, 6, 0, 1, 0)).lines())
                .containsExactly(
                        Map.of("key", "crmPassCodePolicyLength", "least", 6),
                        Map.of("key", "crmPassCodePolicyDigits", "least", 1));
    }

    private static List<PassFault> faults(String typed, String again) {
        return new ChosenPassCode(typed, again).faults(PassCodeText.parse(typed, RULES), new PassCodePolicy(RULES));
    }
}
