package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.IdentifierFormat.EMAIL;
import static io.github.keysandpasses.domain.accesspass.format.TestRules.chosen;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail addresses as identifiers. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Anna.Muster+shop@Shop.Example, Anna.Muster+shop@shop.example, anna.muster+shop@shop.example",
                "o'neill@shop.example, o'neill@shop.example, o'neill@shop.example",
                "a@b.co, a@b.co, a@b.co",
                "anna@bücher.example, anna@xn--bcher-kva.example, anna@xn--bcher-kva.example",
                "anna@XN--BCHER-KVA.example, anna@xn--bcher-kva.example, anna@xn--bcher-kva.example",
                "anna@xn--strae-oqa.example, anna@xn--strae-oqa.example, anna@xn--strae-oqa.example",
                "anna@shop\u2024example, anna@shop.example, anna@shop.example",
                "anna@shop。example, anna@shop.example, anna@shop.example",
                "иван@пример.example, иван@xn--e1afmkfd.example, иван@xn--e1afmkfd.example",
                "Größe@shop.example, Größe@shop.example, grösse@shop.example",
                "a@1.2.3.4.example, a@1.2.3.4.example, a@1.2.3.4.example"
            })
    void anAddressIsSentToAsItIsAndLookedUpInLowerCaseAndAscii(String typed, String text, String key) {
        Identifier address = granted(Identifier.parse(typed, chosen(EMAIL)));
        assertThat(address.text()).isEqualTo(text);
        assertThat(address.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@shop.example",
                "anna@",
                "anna@shop",
                "anna@localhost",
                "anna@shop.example.",
                "anna@.shop.example",
                "anna@shop..example",
                ".anna@shop.example",
                "anna.@shop.example",
                "an..na@shop.example",
                "an na@shop.example",
                "anna @shop.example",
                "anna@shop .example",
                "\"anna\"@shop.example",
                "anna(comment)@shop.example",
                "anna@[127.0.0.1]",
                "anna@127.0.0.1",
                "anna@shop.123",
                "anna@-shop.example",
                "anna@shop-.example",
                "anna@sh_op.example",
                "anna@shop.example,eve@shop.example",
                "eve@shop.example;anna@shop.example",
                "Anna <anna@shop.example>",
                "anna@eve@shop.example",
                "mailto:anna@shop.example",
                "anna@straße.example",
                "anna@σίσυφος.example",
                "anna@\u2603\u2603.xn--"
            })
    void whatNoMailCanBeSentToIsRefused(String typed) {
        assertRefused(Identifier.parse(typed, chosen(EMAIL)), RefusalReason.PASS_IDENTIFIER_NO_EMAIL);
    }

    @Test
    void partsHaveTheLengthsMailAllows() {
        String label = "d".repeat(63);
        assertGood("l".repeat(64) + "@shop.example");
        assertRefusedAddress("l".repeat(65) + "@shop.example");
        assertRefusedAddress("ü".repeat(33) + "@shop.example");
        assertGood("a@" + label + ".example");
        assertRefusedAddress("a@d" + label + ".example");
        assertGood("l@" + (label + ".").repeat(3) + "d".repeat(60));
        assertRefusedAddress("l@" + (label + ".").repeat(3) + "d".repeat(61));
        assertRefusedAddress("l@" + "ü".repeat(63) + ".example");
        // In lower case this letter has an octet more, and so would its key.
        assertRefusedAddress("\u023a".repeat(32) + "@" + (label + ".").repeat(2) + "d".repeat(60));
    }

    @Test
    void nothingThatCanBeTypedIsAnErrorOfOurs() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder("a@");
            for (int j = random.nextInt(12); j >= 0; j--) {
                typed.appendCodePoint(random.nextInt(4) == 0 ? '.' : random.nextInt(Character.MAX_CODE_POINT + 1));
            }
            Verdict<Identifier> read = Identifier.parse(typed.append(".example").toString(), chosen(EMAIL));
            if (read instanceof Verdict.Granted<Identifier> good) {
                assertThat(good.value().text()).matches("a@[a-z0-9-]+(\\.[a-z0-9-]+)+");
            }
        }
    }

    private static void assertGood(String typed) {
        assertThat(granted(Identifier.parse(typed, chosen(EMAIL))).text()).isEqualTo(typed);
    }

    private static void assertRefusedAddress(String typed) {
        assertRefused(Identifier.parse(typed, chosen(EMAIL)), RefusalReason.PASS_IDENTIFIER_NO_EMAIL);
    }
}
