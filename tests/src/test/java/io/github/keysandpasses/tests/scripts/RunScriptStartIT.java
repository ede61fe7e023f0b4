package io.github.keysandpasses.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.scripts.Script.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the script ./run tells to try does work, letter for letter. */
@Tag("zip")
@Tag("slow")
class RunScriptStartIT {
    @Test
    void whatItTellsToTryWorksAndATermStopsIt() throws IOException {
        assumeTrue(
                Script.run(ProjectCopy.PROJECT, Map.of(), "bash", "-c", "command -v curl")
                                .exitCode()
                        == 0,
                "no curl");
        Path copy = ProjectCopy.make("run-copy");
        try (Script run = Script.start(copy, Map.of(), "./run", "--port", Integer.toString(freePort()))) {
            run.awaitOutput("Ctrl-C stops", Duration.ofMinutes(8));
            List<String> commands = run.output().stream()
                    .filter(line -> line.startsWith("curl "))
                    .toList();
            assertThat(commands).hasSize(4);
            assertThat(json(commands.get(0)).path("data").path("token").asText())
                    .startsWith("ey");
            assertThat(json(commands.get(1)).path("access_token").asText()).startsWith("ey");
            JsonNode claims = json(commands.get(2));
            assertThat(claims.path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
            assertThat(claims.path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);

            assertThat(json(commands.get(3)).path("data").path("token").asText())
                    .startsWith("ey");

            Result second = Script.run(copy, Map.of(), "./run", "--port", Integer.toString(freePort()));
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors()).singleElement(STRING).startsWith("This folder's Keycloak is already running");

            run.terminate();
            Result result = run.awaitEnd(Duration.ofMinutes(1));
            assertThat(result.exitCode()).isZero();
            assertThat(result.errors()).isEmpty();
            assertThat(result.output())
                    .endsWith("Keycloak is stopped; its data is kept in .run/data (./run --reset forgets it).");
            assertThat(copy.resolve(".run/data")).isNotEmptyDirectory();
        }
    }

    private static JsonNode json(String command) throws IOException {
        Result result = Script.run(ProjectCopy.PROJECT, Map.of(), "bash", "-c", command);
        assertThat(result.exitCode()).as(command).isZero();
        return new ObjectMapper().readTree(String.join("\n", result.output()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
