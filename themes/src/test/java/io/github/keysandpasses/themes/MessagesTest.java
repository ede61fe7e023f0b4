package io.github.keysandpasses.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of our pages is there, in English and in German. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/theme/keys-and-passes/admin/messages");
    private static final Path PAGES = Path.of("src/main/console");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\w+}}");
    private static final Pattern USED = Pattern.compile("\\bt\\(\"([\\w.]+)\"");

    @Test
    void germanHasTheKeysEnglishHas() throws IOException {
        assertThat(messages("de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("en").stringPropertyNames());
    }

    @Test
    void bothLanguagesFillInTheSame() throws IOException {
        Properties german = messages("de");
        messages("en")
                .forEach((key, text) -> assertThat(placeholders(german.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(placeholders((String) text)));
    }

    @Test
    void noTextIsEmpty() throws IOException {
        for (String language : List.of("en", "de")) {
            assertThat(messages(language).values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        }
    }

    /** Keys that are put together at run time are for the tests in a browser to find. */
    @Test
    void whatThePagesNameIsThere() throws IOException {
        Properties english = messages("en");
        assertThat(used()).isNotEmpty().allSatisfy(key -> assertThat(english).containsKey("webApiKeys." + key));
    }

    private static List<String> used() throws IOException {
        List<String> used = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                Matcher found = USED.matcher(Files.readString(file));
                found.results().map(result -> result.group(1)).forEach(used::add);
            }
        }
        return used;
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
