package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.EMAIL;
import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.FREE_TEXT;
import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.NUMBER;
import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.PHONE;
import static io.github.keysandpasses.domain.accesspass.format.TestRules.chosen;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers as people type them. */
class IdentifierTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t\n", "\u00a0", "\u3000 "})
    void anIdentifierThatIsMissingOrBlankIsRefused(String typed) {
        assertRefused(Identifier.parse(typed, TestRules.freeText()), RefusalReason.PASS_IDENTIFIER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an\0na", "an\nna", "an\u200bna", "\u200banna", "an\u200dna", "an\u00adna", "\u202aanna", "an\u2066na",
                "an\u3164na", "an\u2800na", "an\ufe0fna", "anna\uD83D", "\uDE00anna", "an\uE000na", "an\u0378na",
                        "\ufeffanna",
                "an\u034fna", "an\u2028na"
            })
    void whatCannotBeSeenIsRefusedInEveryFormat(String typed) {
        for (IdentifierFormat format : IdentifierFormat.values()) {
            assertRefused(Identifier.parse(typed, chosen(format)), RefusalReason.PASS_IDENTIFIER_UNPRINTABLE);
        }
        assertThat(Identifier.lookupKeys(typed)).isEmpty();
    }

    @Test
    void anIdentifierHas255CharactersAtMostTypedOrLookedUp() {
        assertThat(granted(Identifier.parse(" " + "n".repeat(255) + " ", TestRules.freeText()))
                        .text())
                .hasSize(255);
        assertRefused(Identifier.parse("n".repeat(256), TestRules.freeText()), RefusalReason.PASS_IDENTIFIER_TOO_LONG);
        assertRefused(Identifier.parse("ß".repeat(128), TestRules.freeText()), RefusalReason.PASS_IDENTIFIER_TOO_LONG);
        assertRefused(
                Identifier.parse("\uFDFA".repeat(15), TestRules.freeText()), RefusalReason.PASS_IDENTIFIER_TOO_LONG);
        assertRefused(
                Identifier.parse("\uD83D\uDE00".repeat(128), TestRules.freeText()),
                RefusalReason.PASS_IDENTIFIER_TOO_LONG);
        assertRefused(
                Identifier.parse(" ".repeat(10_000_000) + "n", TestRules.freeText()),
                RefusalReason.PASS_IDENTIFIER_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "' Anna Müller ', Anna Müller, anna müller",
        "'ANNA   müller', ANNA müller, anna müller",
        "ＡＮＮＡ, ANNA, anna",
        "Иван, Иван, иван"
    })
    void freeTextIsShownAsTypedAndLookedUpWithoutRegardToCase(String typed, String text, String key) {
        Identifier identifier = granted(Identifier.parse(typed, TestRules.freeText()));
        assertThat(identifier.text()).isEqualTo(text);
        assertThat(identifier.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL", "FREE_TEXT"})
    void aLetterOfAnotherScriptThatLooksTheSameIsRefused(IdentifierFormat format) {
        assertRefused(
                Identifier.parse("p\u0430ypal@shop.example", chosen(format)),
                RefusalReason.PASS_IDENTIFIER_MIXED_SCRIPTS);
        assertRefused(
                Identifier.parse("anna@sh\u043ep.example", chosen(format)),
                RefusalReason.PASS_IDENTIFIER_MIXED_SCRIPTS);
    }

    @ParameterizedTest
    @CsvSource({"0012345, 0012345", "' 42 ', 42", "٠١٢, 012", "１２, 12"})
    void aNumberIsDigitsWithItsLeadingZeros(String typed, String key) {
        assertThat(granted(Identifier.parse(typed, chosen(NUMBER))).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 34", "-1", "+1", "1.5", "1e3", "0x1", "Ⅷ8"})
    void whatIsNotDigitsAloneIsNoNumber(String typed) {
        assertRefused(Identifier.parse(typed, chosen(NUMBER)), RefusalReason.PASS_IDENTIFIER_NO_NUMBER);
    }

    @Test
    void whatIsLackingIsNamed() {
        IdentifierRules rules = new IdentifierRules(IdentifierCreation.NONE, FREE_TEXT, 6, 2, 2, 1);
        assertRefused(Identifier.parse("ab1_2", rules), RefusalReason.PASS_IDENTIFIER_TOO_SHORT);
        assertRefused(Identifier.parse("a12_345", rules), RefusalReason.PASS_IDENTIFIER_TOO_FEW_LETTERS);
        assertRefused(Identifier.parse("abc_de1", rules), RefusalReason.PASS_IDENTIFIER_TOO_FEW_DIGITS);
        assertRefused(Identifier.parse("abc 123", rules), RefusalReason.PASS_IDENTIFIER_TOO_FEW_SPECIALS);
        assertThat(granted(Identifier.parse("äb 12_", rules)).text()).isEqualTo("äb 12_");
    }

    @Test
    void charactersBeyondTheFirst65536CountOnce() {
        IdentifierRules three = new IdentifierRules(IdentifierCreation.NONE, FREE_TEXT, 3, 0, 0, 0);
        assertRefused(Identifier.parse("\uD83D\uDE00\uD83D\uDE00", three), RefusalReason.PASS_IDENTIFIER_TOO_SHORT);
    }

    @Test
    void theMinimumOfAPhoneNumberCountsItsDigits() {
        IdentifierRules twelve = new IdentifierRules(IdentifierCreation.NONE, PHONE, 12, 0, 0, 0);
        assertThat(granted(Identifier.parse("+442079460000", twelve)).text()).isEqualTo("+442079460000");
        assertRefused(Identifier.parse("+44207946000", twelve), RefusalReason.PASS_IDENTIFIER_TOO_SHORT);
    }

    @Test
    void anIdentifierThatIsMadeByChanceIsReadByItsOwnRules() {
        IdentifierRules number = new IdentifierRules(IdentifierCreation.NUMBER, EMAIL, 4, 0, 0, 0);
        assertThat(granted(Identifier.parse("1234", number)).key()).isEqualTo("1234");
        assertRefused(Identifier.parse("a@b.example", number), RefusalReason.PASS_IDENTIFIER_NO_NUMBER);
    }

    @Test
    void anIdentifierIsTheOneWithItsKeyAndPrintsNothing() {
        Identifier one = granted(Identifier.parse("Anna@Shop.example", chosen(EMAIL)));
        Identifier other = granted(Identifier.parse("ANNA@shop.EXAMPLE", chosen(EMAIL)));
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo("anna@shop.example");
        assertThat(one.toString()).doesNotContain("nna");
    }
}
