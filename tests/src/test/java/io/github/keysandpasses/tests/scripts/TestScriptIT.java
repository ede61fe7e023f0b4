package io.github.keysandpasses.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.scripts.Script.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script ./test cannot do, it says in one line at once. */
@Tag("zip")
class TestScriptIT {
    @Test
    void helpIsNoError() {
        Result result = Script.run(ProjectCopy.PROJECT, Map.of(), "./test", "--help");
        assertThat(result.output())
                .startsWith("Usage: ./test [--unit | --all | --containers] [--keycloak=26.7.N] [--only=NAMES]");
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.0", "27.0.0", "26.7", "26.7.x", "", "26.7.0 --help"})
    void aKeycloakOfAnotherLineIsRefused(String version) {
        assertFails(
                "--keycloak needs a release of Keycloak 26.7, as in --keycloak=26.7.0",
                Map.of(),
                "--keycloak=" + version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DpopIT DpopIT", "-Dx", "DpopIT,", "a/b", "$(id)"})
    void whatIsNoNameOfATestIsRefused(String names) {
        assertFails("--only needs names of test classes, as in --only=DpopIT,doors.*IT", Map.of(), "--only=" + names);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertFails("Unknown option: --al (./test --help lists them)", Map.of(), "--al");
    }

    @Test
    void twoKindsOfRunAtOnceAreRefused() {
        assertFails("Either --all or --unit, please (./test --help lists them)", Map.of(), "--all", "--unit");
    }

    @Test
    void withoutAnEngineThereAreNoContainers() {
        assertFails(
                "No container engine answers (docker version says why): ./test --containers needs one.",
                Map.of("DOCKER_HOST", "unix:///nowhere/docker.sock"),
                "--containers");
    }

    private static void assertFails(String line, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of("./test"));
        command.addAll(List.of(options));
        Result result = Script.run(ProjectCopy.PROJECT, environment, command.toArray(String[]::new));
        assertThat(result.errors()).containsExactly(line);
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
