package io.github.keysandpasses.domain.accesspass.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spelling for all the spellings of a text. */
class CanonicalTextTest {

    @ParameterizedTest
    @CsvSource({
        "Anna, anna",
        "STRASSE, strasse",
        "Straße, strasse",
        "STRAẞE, strasse",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "σίσυφος, σίσυφοσ",
        "ﬁn, fin",
        "Ａｎｎａ, anna",
        "①②, 12",
        "ŉ, ʼn",
        "ᾳ, αι",
        "\uD83D\uDE00, \uD83D\uDE00"
    })
    void spellingsOfOneTextHaveOneKey(String typed, String key) {
        assertThat(CanonicalText.key(CanonicalText.of(typed))).isEqualTo(key);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(CanonicalText.of("u\u0308ber")).isEqualTo(CanonicalText.of("\u00fcber"));
    }

    @Test
    void aLetterThatComesApartInCapitalsIsStillTheSame() {
        assertThat(CanonicalText.key(CanonicalText.of("\u03aa\u0301")))
                .isEqualTo(CanonicalText.key(CanonicalText.of("\u0390")));
    }

    @Test
    void theTurkishIsAreNotTheLatinI() {
        assertThat(CanonicalText.key("m\u0131ke")).isNotEqualTo(CanonicalText.key("mike"));
        assertThat(CanonicalText.key("M\u0130KE")).isNotEqualTo(CanonicalText.key("mike"));
    }

    @Test
    void blanksOfAnyWidthAreOneAndNoneIsLeftAtTheEnds() {
        assertThat(CanonicalText.of(" \t\u00a0a\u2003 \u3000b\u00a0\n")).isEqualTo("a b");
        assertThat(CanonicalText.of("\u00a0\u2003")).isEmpty();
    }

    @Test
    void theKeyOfAKeyIsTheKeyWhateverTheCharacter() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .forEach(c -> {
                    String key = CanonicalText.key(CanonicalText.of(c));
                    assertThat(CanonicalText.key(CanonicalText.of(key))).isEqualTo(key);
                });
    }
}
