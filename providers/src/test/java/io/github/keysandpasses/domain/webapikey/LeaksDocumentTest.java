package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/leaks.md} tells the authors of scanners is true. */
class LeaksDocumentTest {

    /** The build runs in the module's folder. */
    private static final Path DOCUMENT = Path.of("..", "docs", "leaks.md");

    private static String document;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(DOCUMENT);
    }

    @Test
    void theRegularExpressionFindsEveryKeyThatIsMadeAndNothingElseOfIt() {
        Pattern ours = Pattern.compile(only("(?m)^regex = '''(.*kp_.*)'''$"));
        assertThat(document).contains("| regular expression | `" + ours.pattern() + "` |");

        assertThat(keys())
                .allSatisfy(key -> assertThat(found(ours, "x=\"" + key + "\";")).containsExactly(key));
        assertThat(found(ours, keys().get(0) + "0")).isEmpty();
        assertThat(found(ours, TestKeys.LEGACY)).isEmpty();
    }

    @Test
    void theRuleForLegacyKeysFindsThemBesideAWordOnly() {
        Pattern legacy = Pattern.compile(only("(?m)^regex = '''(.*\\[0-9A-F].*)'''$"));

        assertThat(legacy.matcher("WEB_API_KEY=" + TestKeys.LEGACY).find()).isTrue();
        assertThat(legacy.matcher("\"web_api_key\": \"" + TestKeys.LEGACY + "\"")
                        .find())
                .isTrue();
        assertThat(legacy.matcher("unit=" + TestKeys.LEGACY).find()).isFalse();
    }

    @Test
    void theExamplesChecksumIsRightAndItsNeighboursIsWrong() {
        List<String> examples = found(Pattern.compile("kp_\\w{36}"), document).stream()
                .distinct()
                .toList();

        assertThat(examples).hasSize(2);
        assertThat(granted(PresentedWebApiKey.parse(examples.get(0))).isLegacy())
                .isFalse();
        assertThat(WebApiKeyFormat.hasGoodChecksum(examples.get(1))).isFalse();
    }

    @Test
    void theProgramKnowsEveryKeyAndPrintsTheirPublicPrefixOnly(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(runs("python3", "--version")).as("there is a Python").isTrue();
        Path program = Files.writeString(folder.resolve("find_keys.py"), only("(?s)```python\n(.*?)```"));
        Process process = new ProcessBuilder("python3", program.toString())
                .redirectErrorStream(true)
                .start();
        try (Writer input = process.outputWriter(StandardCharsets.US_ASCII)) {
            input.write(String.join("\n", keys()) + "\n" + keys().get(0).replaceAll(".$", "!") + "\n");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(process.waitFor()).isZero();
        assertThat(output.lines())
                .containsExactlyElementsOf(keys().stream()
                        .map(key -> key.substring(0, WebApiKeyFormat.PUBLIC_PREFIX_LENGTH) + "... a key")
                        .toList());
    }

    private static List<String> keys() {
        return LongStream.range(0, 200).mapToObj(TestKeys::text).toList();
    }

    private static String only(String pattern) {
        List<MatchResult> results =
                Pattern.compile(pattern).matcher(document).results().toList();
        assertThat(results).as(pattern).hasSize(1);
        return results.get(0).group(1);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
