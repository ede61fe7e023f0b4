package io.github.keysandpasses.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.scripts.Script.Result;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** docker-compose.yml brings up a server that exchanges keys: on PostgreSQL, in production mode, for this machine only. */
@Tag("container")
class ComposeIT {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofMinutes(2);

    private static Map<String, String> environment;

    @BeforeAll
    static void comesUpHealthy() throws IOException {
        environment = environment();
        Result up = compose(START, "up", "-d", "--wait");
        assertThat(up.exitCode())
                .as(() -> up.errors() + "\n"
                        + compose(STOP, "logs", "--tail", "60").output())
                .isZero();
    }

    @AfterAll
    static void leavesNothing() {
        assertThat(compose(STOP, "down", "-v").exitCode()).isZero();
    }

    @Test
    void aKeyIsExchangedAndTheIssuerIsTheAddressClientsUse() {
        String base = "http://127.0.0.1:" + environment.get("KEYCLOAK_PORT") + "/realms/" + CrmDemo.REALM;
        HttpAnswer answer = Http.postJson(
                URI.create(base + CrmDemo.WEB_API_PATH),
                "{\"unit\":\"" + CrmDemo.ADMIN_UNIT_CRM_ID + "\"}",
                "Authorization",
                Http.basic(CrmDemo.DEMO_KEY, ""));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(Doors.claims(Doors.token(answer)).path("iss").textValue()).isEqualTo(base);
        assertThat(Doors.claims(Doors.token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
    }

    @Test
    void theDatabaseIsNotPublishedAndKeycloakToThisMachineOnly() {
        assertThat(compose(STOP, "port", "keycloak", "8080").output())
                .containsExactly("127.0.0.1:" + environment.get("KEYCLOAK_PORT"));
        assertThat(compose(STOP, "ps", "--format", "{{.Service}} {{.Ports}}").output())
                .filteredOn(line -> line.startsWith("postgres"))
                .singleElement()
                .asString()
                .doesNotContain("->");
    }

    @Test
    void aMissingSecretIsNamed() {
        Map<String, String> without = new HashMap<>(environment);
        without.put("KEYS_AND_PASSES_HASH_SECRET", "");
        Result result = Script.run(ProjectCopy.PROJECT, without, command("config"));

        assertThat(result.exitCode()).isNotZero();
        assertThat(String.join("\n", result.errors())).contains("set KEYS_AND_PASSES_HASH_SECRET in .env");
    }

    private static Result compose(Duration patience, String... arguments) {
        try (Script script = Script.start(ProjectCopy.PROJECT, environment, command(arguments))) {
            return script.awaitEnd(patience);
        }
    }

    /** Somebody's own .env is not for the tests. */
    private static String[] command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--env-file", "/dev/null"));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("COMPOSE_PROJECT_NAME", "keys-and-passes-test-" + UUID.randomUUID());
        environment.put("KEYCLOAK_IMAGE", System.getProperty("tests.containers.image"));
        for (String secret : List.of("KEYCLOAK_ADMIN_PASSWORD", "POSTGRES_PASSWORD", "KEYS_AND_PASSES_HASH_SECRET")) {
            environment.put(secret, UUID.randomUUID().toString());
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("KEYCLOAK_PORT", Integer.toString(socket.getLocalPort()));
        }
        return environment;
    }
}
