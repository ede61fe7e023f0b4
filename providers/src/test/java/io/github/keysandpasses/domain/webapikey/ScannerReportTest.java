package io.github.keysandpasses.domain.webapikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.webapikey.ScannerReport.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are found in whatever text a scanner writes; what only looks like one is told apart. */
class ScannerReportTest {

    private static final String OURS = TestKeys.text(1);
    private static final String LEGACY = "0123456789ABCDEF0123456789ABCDEF";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  key = '%s';",
                "https://x.example/?web_api_key=%s&a=b",
                "{\"secret\":\"%s\"}",
                "src/a.js:3:%s"
            })
    void aWholeKeyIsFoundWhereverInTheLineItIs(String line) {
        assertThat(keys(String.format(line, OURS))).containsExactly(OURS);
        assertThat(keys(String.format(line, LEGACY))).containsExactly(LEGACY);
    }

    @Test
    void severalKeysOfALineAreAllFound() {
        String other = TestKeys.text(2);
        assertThat(keys(OURS + "," + LEGACY + " " + other)).containsExactly(OURS, LEGACY, other);
    }

    @Test
    void aPublicPrefixIsFoundWithOrWithoutDots() {
        String prefix = OURS.substring(0, 9);
        assertThat(findings(prefix + "\n" + prefix + "***\n" + prefix + "…"))
                .containsExactly(
                        new Finding.Prefix(1, prefix), new Finding.Prefix(2, prefix), new Finding.Prefix(3, prefix));
    }

    @Test
    void aKeyThatIsCutOrMistypedIsNoKeyAndNoPrefix() {
        String mistyped = OURS.substring(0, 38) + (OURS.endsWith("0") ? "1" : "0");
        assertThat(findings(OURS.substring(0, 30) + "\n" + mistyped + "\n" + OURS + "x"))
                .containsExactly(new Finding.Broken(1), new Finding.Broken(2), new Finding.Broken(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing here",
                "0123456789abcdef0123456789abcdef",
                "0123456789ABCDEF0123456789ABCDEF0",
                "skp_abc"
            })
    void textWithoutAKeyIsALineThatLedToNothing(String line) {
        assertThat(findings(line)).containsExactly(new Finding.NoKey(1));
    }

    @Test
    void linesCountFromOneAndBlankOnesAreNoFindings() {
        assertThat(findings("\r\n\n" + OURS + "\rnothing"))
                .extracting(Finding::line)
                .containsExactly(3, 4);
        assertThat(findings("\n \n")).isEmpty();
    }

    @Test
    void aReportPrintsNoKey() {
        ScannerReport report = ScannerReport.parse(OURS);
        assertThat(report.toString() + report.findings()).doesNotContain(OURS.substring(9));
    }

    private static List<Finding> findings(String text) {
        return ScannerReport.parse(text).findings();
    }

    private static List<String> keys(String text) {
        return findings(text).stream()
                .map(finding -> ((Finding.Key) finding).key().reveal())
                .toList();
    }
}
