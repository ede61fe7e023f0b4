package io.github.keysandpasses.tests.portability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.server.RestartableKeycloak;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents in a folder are applied at each start of the server; a bad one stops nothing, and none has its secrets in the log. */
@Tag("zip")
@Tag("slow")
class DocumentFilesIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys?max=1000";

    @Test
    void documentsAreAppliedAtEachStartAndABadOneStopsNothing() throws IOException {
        String key = KeyDocumentIT.legacyKey();
        String entry = "{\"owner\":{\"username\":\"%s\"},\"name\":\"%s\",\"organization\":\"%s\",\"secret\":{%s}}";
        String good = entry.formatted(
                CrmDemo.ADMINISTRATOR, "from a file", CrmDemo.ORGANIZATION_ID, "\"legacyKey\":\"" + key + "\"");
        String unseen =
                entry.formatted(CrmDemo.ADMINISTRATOR, "never seen", CrmDemo.ORGANIZATION_ID, "\"generate\":true");
        try (RestartableKeycloak server = new RestartableKeycloak()) {
            Path folder = Files.createDirectories(server.path().resolve("data/web-api-keys"));
            Files.writeString(folder.resolve("1-bad.json"), "{\"realm\":\"crm-demo\",\"keys\":[{\"kye\":1}]}");
            Files.writeString(folder.resolve("2-elsewhere.json"), "{\"realm\":\"nowhere\",\"keys\":[]}");
            Files.writeString(
                    folder.resolve("3-good.json"), "{\"realm\":\"crm-demo\",\"keys\":[" + good + "," + unseen + "]}");

            RunningKeycloak first = server.start();
            assertThat(new Doors(first).grant(key).status()).isEqualTo(200);
            assertThat(String.join("\n", first.log().linesSince(0)))
                    .contains("1-bad.json was not applied: keys[0].kye is no member of this document")
                    .contains("2-elsewhere.json was not applied: realm must name a realm of this server")
                    .contains("1 created, 0 updated, 0 unchanged, 1 skipped")
                    .contains("keys[1] (never seen) was skipped: key_document_secret_missing")
                    .doesNotContain(key);
            JsonNode before = new Admin(first).get(KEYS);

            RunningKeycloak second = server.start();
            assertThat(new Admin(second).get(KEYS)).hasSameSizeAs(before);
            assertThat(new Doors(second).grant(key).status()).isEqualTo(200);
            assertThat(String.join("\n", second.log().linesSince(0)))
                    .contains("0 created, 0 updated, 1 unchanged, 1 skipped");
        }
    }
}
