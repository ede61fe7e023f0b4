package io.github.keysandpasses.tests.portability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that imports many keys: what it says, what it leaves behind, and what becomes of it when it is stopped. */
@Tag("zip")
@WithKeycloak
class ImportCommandIT {
    private static final Path COMMAND =
            Path.of("..", "tools", "import-web-api-keys").toAbsolutePath().normalize();
    private static final int USERS = 4;

    @TempDir
    private Path folder;

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private String password;

    @BeforeEach
    void aRealmWithAnImporter(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        for (int i = 0; i < USERS; i++) {
            realm.admin().createUser("user" + i);
        }
        password = "p\"a\\ss";
        realm.admin()
                .post("/clients", Map.of("clientId", "importer", "secret", password, "serviceAccountsEnabled", true));
        String account = realm.admin()
                .get("/clients/" + realm.admin().clientId("importer") + "/service-account-user")
                .required("id")
                .textValue();
        String management = realm.admin().clientId("realm-management");
        List<Object> roles = new ArrayList<>();
        for (String role : List.of("manage-users", "view-users")) {
            roles.add(realm.admin().get("/clients/" + management + "/roles/" + role));
        }
        realm.admin().post("/users/" + account + "/role-mappings/clients/" + management, roles);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void aFileIsImportedWithProgressAndAReportAndTwiceIsHarmless() throws Exception {
        String key = KeyDocumentIT.legacyKey();
        Path file = folder.resolve("keys.csv");
        Files.writeString(
                file,
                "username,name,legacyKey,expiresAt\r\n"
                        + "user0,\"ERP, \"\"north\"\" \\ \u00e4\"," + key + ",\r\n"
                        + "nobody,lost," + KeyDocumentIT.legacyKey() + ",\r\n"
                        + "user1,too,many,fields,\r\n"
                        + "user1,shop," + KeyDocumentIT.legacyKey() + ",4102444800");

        List<String> dry = run(file, 0, "--dry-run");
        assertThat(dry).anyMatch(line -> line.startsWith("4 of 4 lines: 2 created, 0 updated, 0 unchanged, 2 skipped"));
        assertThat(realm.admin().get("/keys-and-passes/web-api-keys")).hasSize(1);

        List<String> first = run(file, 0, "--chunk", "3");
        assertThat(first)
                .anyMatch(line -> line.startsWith("3 of 4 lines: 1 created"))
                .anyMatch(line -> line.startsWith("4 of 4 lines: 2 created, 0 updated, 0 unchanged, 2 skipped"));
        assertThat(Files.readString(folder.resolve("keys.csv.skipped.ndjson")))
                .contains("\"line\":2", "key_owner_not_found", "\"line\":3", "not as many fields")
                .doesNotContain(key);
        assertThat(realm.doors().grant(key).status()).isEqualTo(200);
        assertThat(realm.admin().get("/keys-and-passes/web-api-keys").findValuesAsText("name"))
                .contains("ERP, \"north\" \\ \u00e4");

        assertThat(run(file, 0)).anyMatch(line -> line.startsWith("4 of 4 lines: 0 created, 0 updated, 2 unchanged"));
    }

    @Test
    void killedInTheMiddleItGoesOnAndEndsInTheSameState() throws Exception {
        Path file = folder.resolve("keys.ndjson");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append("{\"owner\":{\"username\":\"user%d\"},\"name\":\"key %d\",\"secret\":{\"legacyKey\":\"%s\"}}\n"
                    .formatted(i % USERS, i, KeyDocumentIT.legacyKey()));
        }
        Files.writeString(file, lines);

        Process process = start(file, "--chunk", "10");
        Path progress = folder.resolve("keys.ndjson.progress");
        while (process.isAlive() && !Files.exists(progress)) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.readAllLines(progress)).hasSize(2);

        List<String> again = run(file, 0, "--chunk", "10");

        assertThat(again).anyMatch(line -> line.matches("going on after \\d+ of 120 lines"));
        assertThat(realm.admin().get("/keys-and-passes/web-api-keys?max=1000")).hasSize(121);
        assertThat(progress).doesNotExist();
        assertThat(run(file, 0))
                .anyMatch(line -> line.startsWith("120 of 120 lines: 0 created, 0 updated, 120 unchanged"));
    }

    @Test
    void aProgressFileThatSaysNoNumberIsRefusedAndRunsNothing() throws Exception {
        Path file = folder.resolve("keys.ndjson");
        Files.writeString(file, "{}\n");
        Process sum = new ProcessBuilder("bash", "-c", "cksum < '" + file + "' | tr ' ' '-'").start();
        String mark = new String(sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        Path trace = folder.resolve("trace");
        Files.writeString(folder.resolve("keys.ndjson.progress"), mark + " 500\na[$(touch " + trace + ")]\n");
        assertThat(run(file, 1)).anyMatch(line -> line.contains("does not say how far it came"));
        assertThat(trace).doesNotExist();
    }

    @Test
    void aReportGoesThroughNoLinkThatIsThereAlready() throws Exception {
        Path file = folder.resolve("keys.ndjson");
        Files.writeString(file, "{}\n");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "kept");
        Path report = folder.resolve("keys.ndjson.created.ndjson");
        Files.createSymbolicLink(report, elsewhere);
        run(file, 0);
        assertThat(elsewhere).hasContent("kept");
        assertThat(Files.getPosixFilePermissions(report))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aServerThatRefusesIsSaidAndNothingIsLost() throws Exception {
        Path file = folder.resolve("keys.ndjson");
        Files.writeString(file, "{}\n");
        realm.admin().delete("/clients/" + realm.admin().clientId("importer"));
        List<String> output = run(file, 1);
        assertThat(output).anyMatch(line -> line.contains("unauthorized_client") || line.contains("invalid_client"));
        assertThat(String.join("\n", output)).doesNotContain(password);
    }

    private List<String> run(Path file, int exitCode, String... options) throws Exception {
        Process process = start(file, options);
        List<String> output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", output)).isEqualTo(exitCode);
        return output;
    }

    private Process start(Path file, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(COMMAND.toString(), "--server", keycloak.baseUri().toString(), "--realm", realm.name()));
        command.addAll(List.of(options));
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KP_CLIENT_ID", "importer");
        builder.environment().put("KP_CLIENT_SECRET", password);
        return builder.start();
    }
}
