package io.github.keysandpasses.domain.accesspass.format;

import static io.github.keysandpasses.domain.accesspass.format.TestRules.chosen;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** Whoever types an identifier in any way it can be written finds what is stored. */
class LookupKeysTest {

    private static final Map<IdentifierFormat, List<String>> SPELLINGS = Map.of(
            IdentifierFormat.EMAIL,
            List.of("anna@bücher.example", "ANNA@BÜCHER.example", "anna@xn--bcher-kva.example", " anna＠bücher.example"),
            IdentifierFormat.PHONE,
            List.of("+49 170 1234567", "0049-170-1234567", "+49 (170) 123.45.67", "＋４９１７０１２３４５６７"),
            IdentifierFormat.NUMBER,
            List.of("0012345678", "００１２３４５６７８", "٠٠١٢٣٤٥٦٧٨"),
            IdentifierFormat.FREE_TEXT,
            List.of("Straße 7", "STRASSE  7", "strasse 7\n"));

    @ParameterizedTest
    @EnumSource
    void anySpellingOfAnIdentifierFindsIt(IdentifierFormat format) {
        for (String stored : SPELLINGS.get(format)) {
            String key = granted(Identifier.parse(stored, chosen(format))).key();
            for (String typed : SPELLINGS.get(format)) {
                assertThat(Identifier.lookupKeys(typed)).as(typed).contains(key);
            }
        }
    }

    @Test
    void anAddressOrInternationalNumberAmongFreeTextsHasTheKeyOfOne() {
        assertThat(granted(Identifier.parse("Anna@Bücher.example", TestRules.freeText()))
                        .key())
                .isEqualTo("anna@xn--bcher-kva.example");
        assertThat(granted(Identifier.parse("+49 170 1234567", TestRules.freeText()))
                        .key())
                .isEqualTo("+491701234567");
        assertThat(granted(Identifier.parse("+49 170 1234567", TestRules.freeText()))
                        .text())
                .isEqualTo("+49 170 1234567");
    }

    @Test
    void capitalsInADomainThatJavasRulesDoNotKnowMakeNoOtherKey() {
        assertThat(Identifier.lookupKeys("a@\u0244ber.example"))
                .isEqualTo(Identifier.lookupKeys("a@\u0289ber.example"))
                .hasSize(1);
    }

    @Test
    void aTextHasNoMoreKeysThanItHasMeanings() {
        assertThat(Identifier.lookupKeys("Anna@Shop.example")).containsExactly("anna@shop.example");
        assertThat(Identifier.lookupKeys("+49 170 1234567")).containsExactly("+491701234567");
        assertThat(Identifier.lookupKeys("anna")).containsExactly("anna");
        assertThat(Identifier.lookupKeys("4711")).containsExactly("4711");
        assertThat(Identifier.lookupKeys("00491701234567")).containsExactly("00491701234567", "+491701234567");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void nothingHasNoKey(String typed) {
        assertThat(Identifier.lookupKeys(typed)).isEmpty();
    }

    @Test
    void whatCanBeNoIdentifierHasNoKey() {
        assertThat(Identifier.lookupKeys("x".repeat(1_000_000))).isEmpty();
        assertThat(Identifier.lookupKeys("p\u0430ypal")).isEmpty();
    }
}
