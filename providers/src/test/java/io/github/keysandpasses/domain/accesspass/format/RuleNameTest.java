package io.github.keysandpasses.domain.accesspass.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What definitions and classifications are called. */
class RuleNameTest {

    @ParameterizedTest
    @CsvSource({
        "Gold card members, GCM",
        "gold, G",
        "émile zola, ÉZ",
        "'7 days', 7D",
        "\uD83D\uDE00 club, \uD83D\uDE00C"
    })
    void theAlternativeCodeIsTheInitials(String name, String code) {
        assertThat(RuleName.initials(name, taken -> false)).isEqualTo(code);
    }

    @Test
    void initialsThatAreTakenGetANumber() {
        assertThat(RuleName.initials("Gold card", Set.of("GC", "GC2")::contains))
                .isEqualTo("GC3");
    }

    @Test
    void theInitialsOfAnyNameThatCanBeCanBeACode() {
        assertThat(fault("n ".repeat(50).strip(), RuleName.initials("n ".repeat(5_000_000), code -> false)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u3000", "a ", "\u00a0\u200b", "a\0", "a\u202eb", "\uD83D", "a\nb"})
    void aNameThatCannotBeReadIsAFault(String name) {
        assertThat(fault(name, "A")).isEqualTo("name");
        assertThat(fault("a", name)).isEqualTo("alternativeCode");
    }

    @Test
    void namesHaveAHundredCharactersAtMost() {
        assertThat(fault("n".repeat(100), "N")).isNull();
        assertThat(fault("n".repeat(101), "N")).isEqualTo("name");
        assertThat(fault("n", "N".repeat(65))).isEqualTo("alternativeCode");
    }

    @Test
    void descriptionsHaveAThousandCharactersAtMost() {
        Classification long1001 = new Classification(null, "n", "N", "d".repeat(1001), PassSettings.DEFAULTS);
        assertThat(long1001.fault()).map(SettingFault::setting).contains("description");
    }

    @Test
    void namesThatPeopleTakeForOneAreOne() {
        assertThat(RuleName.same("Straße", "STRASSE")).isTrue();
        assertThat(RuleName.same("Gold", "Silver")).isFalse();
    }

    private static String fault(String name, String code) {
        return new Classification(null, name, code, null, PassSettings.DEFAULTS)
                .fault()
                .map(SettingFault::setting)
                .orElse(null);
    }
}
