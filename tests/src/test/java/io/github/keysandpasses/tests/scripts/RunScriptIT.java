package io.github.keysandpasses.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.scripts.Script.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script ./run cannot do, it says in one line at once. */
@Tag("zip")
class RunScriptIT {
    @Test
    void helpIsNoError() {
        Result result = Script.run(ProjectCopy.PROJECT, Map.of(), "./run", "--help");
        assertThat(result.output()).startsWith("Usage: ./run [--port N] [--reset]");
        assertThat(result.errors()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertFails("Unknown option: --prot (./run --help lists them)", Map.of(), "--prot", "8081");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "0", "65536", "-1", "80 80"})
    void aPortIsANumber(String port) {
        assertFails("--port needs a number from 1 to 65535.", Map.of(), "--port", port);
    }

    @Test
    void aPortThatIsInUseIsNamed() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(busy.getLocalPort());
            assertFails(
                    "Port " + port + " is in use: stop what listens there, or choose another one with --port.",
                    Map.of(),
                    "--port",
                    port);
        }
    }

    @Test
    void anOldJdkIsNamed(@TempDir Path jdk) throws IOException {
        Path bin = Files.createDirectory(jdk.resolve("bin"));
        for (String command : List.of("java", "javac")) {
            Path file = Files.writeString(
                    bin.resolve(command), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertFails(
                "JDK 17 or newer is needed, this is 11: " + bin.resolve("java"), Map.of("JAVA_HOME", jdk.toString()));
    }

    @Test
    void aMissingJdkIsNamed(@TempDir Path empty) {
        assertFails(
                "No JDK found in JAVA_HOME (" + empty + "): install JDK 17 or newer, or point JAVA_HOME to one.",
                Map.of("JAVA_HOME", empty.toString()));
    }

    private static void assertFails(String line, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>(List.of("./run"));
        command.addAll(List.of(options));
        Result result = Script.run(ProjectCopy.PROJECT, environment, command.toArray(String[]::new));
        assertThat(result.errors()).containsExactly(line);
        assertThat(result.output()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
    }
}
