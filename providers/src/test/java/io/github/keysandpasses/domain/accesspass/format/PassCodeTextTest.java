package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.TestRules.chosen;
import static io.github.keysandpasses.domain.accesspass.format.TestRules.passCode;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pass codes as people choose them. */
class PassCodeTextTest {

    private static final PassCodeRules ANY = passCode(4, 0, 0, 0);

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n", "\u00a0"})
    void aPassCodeThatIsMissingOrBlankIsRefused(String typed) {
        assertRefused(PassCodeText.parse(typed, ANY), RefusalReason.PASS_CODE_MISSING);
        assertRefused(PassCodeText.canonical(typed), RefusalReason.PASS_CODE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\0def", "abc\ndef", "abc\u200bdef", "abc\u202edef", "abcd\uD83D", "abc\u0007d"})
    void aPassCodeThatNobodyCouldTypeAgainIsRefused(String typed) {
        assertRefused(PassCodeText.parse(typed, ANY), RefusalReason.PASS_CODE_UNPRINTABLE);
        assertRefused(PassCodeText.canonical(typed), RefusalReason.PASS_CODE_UNPRINTABLE);
    }

    @Test
    void aPassCodeHas128CharactersAtMost() {
        assertThat(granted(PassCodeText.parse("c".repeat(128), ANY)).reveal()).hasSize(128);
        assertRefused(PassCodeText.parse("c".repeat(129), ANY), RefusalReason.PASS_CODE_TOO_LONG);
        assertRefused(PassCodeText.canonical("c".repeat(10_000_000)), RefusalReason.PASS_CODE_TOO_LONG);
    }

    @Test
    void whatIsLackingIsNamed() {
        PassCodeRules rules = passCode(8, 2, 2, 1);
        assertRefused(PassCodeText.parse("ab12_x1", rules), RefusalReason.PASS_CODE_TOO_SHORT);
        assertRefused(PassCodeText.parse("a1234567_", rules), RefusalReason.PASS_CODE_TOO_FEW_LETTERS);
        assertRefused(PassCodeText.parse("abcdefg1_", rules), RefusalReason.PASS_CODE_TOO_FEW_DIGITS);
        assertRefused(PassCodeText.parse("abcd 1234", rules), RefusalReason.PASS_CODE_TOO_FEW_SPECIALS);
        assertThat(granted(PassCodeText.parse("ab12_cde", rules)).reveal()).isEqualTo("ab12_cde");
    }

    @Test
    void onePassCodeIsTheSameFromEveryKeyboardAndUpperCaseIsNotLower() {
        assertThat(granted(PassCodeText.canonical(" u\u0308ber Ｃode\n")).reveal())
                .isEqualTo("über Code");
        assertThat(granted(PassCodeText.canonical("über code")).reveal()).isNotEqualTo("über Code");
    }

    @Test
    void aPassCodeFromBeforeTheRulesChangedIsStillRead() {
        assertThat(granted(PassCodeText.canonical("1")).reveal()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, anna@shop.example, anna@shop.example",
        "EMAIL, anna@shop.example, ANNA@SHOP.EXAMPLE1",
        "EMAIL, anna@shop.example, xAnna12345",
        "EMAIL, anna@bücher.example, anna@xn--bcher-kva.example",
        "PHONE, +491701234567, 491701234567",
        "PHONE, +49 170 1234567, +491701234567!",
        "NUMBER, 12345678, 12345678",
        "NUMBER, 12345678, a12345678b",
        "FREE_TEXT, Straße, my-STRASSE-7",
        "FREE_TEXT, jo@bücher.example, jo@bücher.example",
        "FREE_TEXT, +44 7700 900123, my +44 7700 900123",
        "FREE_TEXT, abc, ABC"
    })
    void aPassCodeThatIsOrContainsItsIdentifierIsRefused(IdentifierFormat format, String identifier, String typed) {
        Identifier of = granted(Identifier.parse(identifier, chosen(format)));
        assertRefused(PassCodeText.parse(typed, passCode(1, 0, 0, 0), of), RefusalReason.PASS_CODE_LIKE_IDENTIFIER);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, jo@shop.example, jojojo-1234", "NUMBER, 7, 1237456", "FREE_TEXT, bob, bobsleigh"})
    void aShortIdentifierMayBeAPartOfAPassCode(IdentifierFormat format, String identifier, String typed) {
        Identifier of = granted(Identifier.parse(identifier, chosen(format)));
        assertThat(granted(PassCodeText.parse(typed, ANY, of)).reveal()).isEqualTo(typed);
    }

    @Test
    void whoHasNoIdentifierHasNoneInThePassCode() {
        assertThat(granted(PassCodeText.parse("anything", ANY, null)).reveal()).isEqualTo("anything");
    }

    @Test
    void aPassCodePrintsNothing() {
        assertThat(granted(PassCodeText.canonical("over-the-moon")).toString()).doesNotContain("moon");
    }
}
