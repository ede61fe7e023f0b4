package io.github.keysandpasses.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docker-compose.yml promises can be read in it, with no engine at hand. */
@Tag("zip")
class ComposeFileIT {
    @Test
    void itRunsTheKeycloakTheTestsRunOn() throws IOException {
        assertThat(inPom("keycloak.version")).isNotEmpty();
        assertThat(compose()).contains("quay.io/keycloak/keycloak:" + inPom("keycloak.version") + "}");
    }

    @Test
    void itMountsTheJarsTheBuildMakes() throws IOException {
        assertThat(groups(compose(), "KEYS_AND_PASSES_VERSION:-([^}]*)}"))
                .hasSize(2)
                .containsOnly(inPom("version"));
    }

    @Test
    void everyPortIsPublishedToThisMachineOnly() throws IOException {
        List<String> published = groups(compose(), "(?m)^ +- (\\S+):[0-9]+$");
        assertThat(published).hasSize(2).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void noSecretIsInTheFileAndEachIsAskedFor() throws IOException {
        List<String> secrets = groups(compose(), "(?m)^ +[A-Z_]*(?:PASSWORD|SECRET): (.*)$");
        assertThat(secrets)
                .hasSize(4)
                .allMatch(value -> value.matches("\\$\\{([A-Z_]+):\\?set \\1 in \\.env, see \\.env\\.example}"));
    }

    @Test
    void theExampleNamesEachSecretAndHoldsNone() throws IOException {
        List<String> example = Files.readAllLines(ProjectCopy.PROJECT.resolve(".env.example")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(example)
                .containsExactlyInAnyOrderElementsOf(groups(compose(), "\\$\\{([A-Z_]+):\\?").stream()
                        .distinct()
                        .map(name -> name + "=")
                        .toList());
    }

    private static String compose() throws IOException {
        return Files.readString(ProjectCopy.PROJECT.resolve("docker-compose.yml"));
    }

    private static String inPom(String element) throws IOException {
        String pom = Files.readString(ProjectCopy.PROJECT.resolve("pom.xml"));
        return groups(pom, "<" + element + ">([^<]*)</" + element + ">").get(0);
    }

    private static List<String> groups(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
