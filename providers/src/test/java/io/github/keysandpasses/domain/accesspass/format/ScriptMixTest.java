package io.github.keysandpasses.domain.accesspass.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that look alike do not stand side by side. */
class ScriptMixTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p\u0430ypal", // Cyrillic a
                "\u0410nna", // Cyrillic A
                "\u03BFtto", // Greek omicron
                "\u0561nna", // Armenian
                "иван smith",
                "a\u0345", // a mark that is a Greek letter without regard to case
                "1\u0669", // digits of two kinds
                "\u5b57\u30ab\u3105", // Han, Katakana and Bopomofo
                "\u05d0\u0627"
            })
    void aTextOfScriptsThatAreNeverMixedIsFound(String text) {
        assertThat(ScriptMix.isMixed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna-1987_x@+",
                "Ünïcödé",
                "иван 42",
                "Ωμέγα",
                "山田Taro\u30ab\u304b",
                "김철수 Kim",
                "\u0661\u0662",
                "\uD83D\uDE00 anna",
                ""
            })
    void aTextOfOneScriptOrOfThoseWrittenTogetherIsNone(String text) {
        assertThat(ScriptMix.isMixed(text)).isFalse();
    }
}
