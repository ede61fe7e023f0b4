package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.TestRules.code;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authentication codes as they are typed and imported, and how hard they are to guess. */
class AuthenticationCodeTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n", "\u00a0"})
    void aCodeThatIsMissingOrBlankIsRefused(String typed) {
        assertRefused(AuthenticationCode.canonical(typed), RefusalReason.PASS_AUTHENTICATION_CODE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc\0def", "abc\ndef", "abc\u200bdef", "abc\u202edef", "abc\uDE00"})
    void aCodeWithWhatCannotBeSeenIsRefused(String typed) {
        assertRefused(AuthenticationCode.canonical(typed), RefusalReason.PASS_AUTHENTICATION_CODE_UNPRINTABLE);
    }

    @Test
    void aCodeHas64CharactersAtMostWithoutItsBlanks() {
        assertThat(reveal("c ".repeat(64))).hasSize(64);
        assertRefused(AuthenticationCode.canonical("c".repeat(65)), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_LONG);
        assertRefused(
                AuthenticationCode.canonical("c".repeat(10_000_000)), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111-1111 1111, 4111111111111111",
        "' ABC 123\n', ABC123",
        "AB-12, AB-12",
        "-, -",
        "１２３, 123",
        "abC, abC"
    })
    void aCodeIsTheSameHoweverItIsPasted(String typed, String canonical) {
        assertThat(reveal(typed)).isEqualTo(canonical);
    }

    @Test
    void aCodeHasTheFormatOfItsRules() {
        assertThat(granted(AuthenticationCode.parse("0012", code(AuthenticationCodeFormat.NUMBER)))
                        .reveal())
                .isEqualTo("0012");
        assertRefused(
                AuthenticationCode.parse("12a", code(AuthenticationCodeFormat.NUMBER)),
                RefusalReason.PASS_AUTHENTICATION_CODE_NO_NUMBER);
        assertRefused(
                AuthenticationCode.parse("٠١٢", code(AuthenticationCodeFormat.NUMBER)),
                RefusalReason.PASS_AUTHENTICATION_CODE_NO_NUMBER);
        assertRefused(
                AuthenticationCode.parse("12ä", code(AuthenticationCodeFormat.ID)),
                RefusalReason.PASS_AUTHENTICATION_CODE_NO_ID);
        assertThat(granted(AuthenticationCode.parse("12ä!", code(AuthenticationCodeFormat.FREE_TEXT)))
                        .reveal())
                .isEqualTo("12ä!");
    }

    @Test
    void whatIsLackingIsNamed() {
        AuthenticationCodeRules rules =
                new AuthenticationCodeRules(false, AuthenticationCodeFormat.FREE_TEXT, 6, 2, 2, 1);
        assertRefused(AuthenticationCode.parse("ab12_", rules), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_SHORT);
        assertRefused(
                AuthenticationCode.parse("a1234_", rules), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_LETTERS);
        assertRefused(AuthenticationCode.parse("abcd1_", rules), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_DIGITS);
        assertRefused(
                AuthenticationCode.parse("abcd12", rules), RefusalReason.PASS_AUTHENTICATION_CODE_TOO_FEW_SPECIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "4539148803436467, 40", // a card
        "371449635398431, 40",
        "4711 0815 4711 0815, 26", // twice the same
        "1111111111111111, 3",
        "12345678901234567890, 9", // goes on and begins anew
        "abcdefghijklmnop, 9",
        "83920175640283746510, 66", // 20 digits by chance
        "3f9a0c7e51b2d86480e1a97c25f3b46d, 128", // 32 hexadecimal digits
        "3F9A0C7E51B2D86480E1A97C25F3B46D, 128",
        "3f9A0c7E51b2D86480e1A97c25F3b46D, 96", // in both cases it is a text like any other
        "7F3K9QZ2MW4X8RTB5N6P, 60", // letters may be words
        "JohnSmith1985, 39",
        "Kx7Qp2mZt9Wc4Vb8Ln3Rd6Hs, 72",
        "482915, 19",
        "a, 4"
    })
    void aCodeIsAsHardToGuessAsItsShapeCanBe(String typed, int bits) {
        assertThat(granted(AuthenticationCode.canonical(typed)).bits()).isBetween(bits - 3, bits + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "5500005555555559", "9876 5432 1098 7654", "6011000990139424000"})
    void aNumberAsLongAsACardsIsNeverEnoughAlone(String card) {
        assertThat(granted(AuthenticationCode.canonical(card)).bits()).isLessThanOrEqualTo(40);
    }

    @Test
    void aCodePrintsNothing() {
        assertThat(granted(AuthenticationCode.canonical("4711-geheim")).toString())
                .doesNotContain("4711", "geheim");
    }

    private static String reveal(String typed) {
        return granted(AuthenticationCode.canonical(typed)).reveal();
    }
}
