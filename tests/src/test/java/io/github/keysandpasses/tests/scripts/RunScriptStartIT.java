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
    private static final String REGISTER = """
            cookies=$(mktemp)
            page() { curl -s -L -c "$cookies" -b "$cookies" "$@"; }
            form() { sed -n 's/.*<form[^>]* action="\\([^"]*\\)".*/\\1/p' | head -n 1 | sed 's/&amp;/\\&/g'; }
            registration=$(page "$LOGIN_PAGE&prompt=create" | form)
            verification=$(page -d email=ann@example.com -d firstName=Ann -d lastName=Example -d newPassCode=correct-4711 \
              -d newPassCodeAgain=correct-4711 "$registration" | form)
            for second in {1..20}; do
              code=$(bash -c "$VERIFICATION_CODE") && [[ $code ]] && break
              sleep 1
            done
            page -o "$cookies.page" -d "verificationCode=$code" -w '%{url_effective}' "$verification"
            rm -f "$cookies" "$cookies.page"
            """;

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
            assertThat(commands).hasSize(6);
            assertThat(json(commands.get(0)).path("data").path("token").asText())
                    .startsWith("ey");
            assertThat(json(commands.get(1)).path("access_token").asText()).startsWith("ey");
            JsonNode claims = json(commands.get(2));
            assertThat(claims.path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
            assertThat(claims.path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);

            assertThat(json(commands.get(3)).path("data").path("token").asText())
                    .startsWith("ey");

            String loginPage = run.output().stream()
                    .filter(line -> line.contains("client_id=loyalty-app"))
                    .filter(line -> line.startsWith("http"))
                    .findFirst()
                    .orElseThrow();
            String code = registered(loginPage, commands.get(4));
            assertThat(json(commands.get(5).replace("PASTE_CODE_HERE", code))
                            .path("access_token")
                            .asText())
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

    /** Registers as a browser would, and gives the code with which it is sent back to the app. */
    private static String registered(String loginPage, String verificationCode) throws IOException {
        Result result = Script.run(
                ProjectCopy.PROJECT,
                Map.of("LOGIN_PAGE", loginPage, "VERIFICATION_CODE", verificationCode),
                "bash",
                "-c",
                REGISTER);
        assertThat(result.output())
                .last(STRING)
                .startsWith("http://127.0.0.1:9999/?")
                .contains("code=");
        return result.output().get(result.output().size() - 1).replaceAll(".*[?&]code=([^&]+).*", "$1");
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
