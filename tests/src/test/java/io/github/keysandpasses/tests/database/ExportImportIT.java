package io.github.keysandpasses.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RestartableKeycloak;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A realm that moves to another server by Keycloak's own export takes its keys along, the bad ones as bad as they were. */
@Tag("zip")
@Tag("slow")
class ExportImportIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PARTNER_STORE = "Partner Store";

    /** The keys of the realm; each was made before the export. */
    private record Keys(
            String effective,
            String ofOneOfTwo,
            String revoked,
            String expired,
            String forConsumers,
            String ofAClient,
            String ofAnOrganization,
            String ofAUnit) {
        static Keys make(RunningKeycloak keycloak) {
            Admin admin = new Admin(keycloak);
            String one = admin.userId(CrmDemo.ADMINISTRATOR);
            String several = admin.userId(CrmDemo.MAY);
            JsonNode revoked = admin.createKey(one, "revoked");
            admin.post(
                    "/keys-and-passes/web-api-keys/" + revoked.required("id").textValue() + "/revoke",
                    Map.of("reason", "lost"));
            return new Keys(
                    text(admin.createKey(one, "effective")),
                    text(admin.createKey(several, "of one of two", "organization", CrmDemo.PARTNER_STORE_ID)),
                    text(revoked),
                    text(admin.createKey(
                            one, "expired", "expiresAt", Instant.now().getEpochSecond() + 2)),
                    text(admin.createKey(one, "for consumers", "keyClass", "CONSUMER_APPLICATION")),
                    text(admin.createKeyOf(
                            Map.of(
                                    "clientId",
                                    new TestCrm(admin).serviceClient().clientId()),
                            "of a client")),
                    text(admin.createKeyOf(Map.of("organizationId", CrmDemo.ORGANIZATION_ID), "of an organisation")),
                    unit(admin));
        }

        List<String> all() {
            return List.of(effective, ofOneOfTwo, revoked, expired, forConsumers, ofAClient, ofAnOrganization, ofAUnit);
        }

        /** The second of two: the file brings both with one user. */
        private static String unit(Admin admin) {
            Map<String, String> owner =
                    Map.of("organizationId", CrmDemo.ORGANIZATION_ID, "unitId", CrmDemo.ADMIN_UNIT_ID);
            admin.createKeyOf(owner, "of a unit");
            return text(admin.createKeyOf(owner, "of the same unit"));
        }

        private static String text(JsonNode key) {
            return key.required("key").textValue();
        }
    }

    @Test
    void anImportedRealmTreatsEveryKeyAsTheExportedOneDid() throws IOException {
        try (RestartableKeycloak server = new RestartableKeycloak()) {
            RunningKeycloak first = server.start();
            Keys keys = Keys.make(first);
            awaitExpiry(keys.expired(), new Doors(first));
            assertEachIsTreatedByItsState(keys, first);

            Path file = server.export(CrmDemo.REALM);
            assertThat(Files.readString(file)).contains("web-api-key").doesNotContain(keys.all());

            RunningKeycloak second = server.startAfreshFrom(file);
            assertEachIsTreatedByItsState(keys, second);
            assertThat(organizations(CrmDemo.DEMO_KEY, second)).containsOnly(CrmDemo.ORGANIZATION);
        }
    }

    private static void assertEachIsTreatedByItsState(Keys keys, RunningKeycloak keycloak) {
        assertThat(organizations(keys.effective(), keycloak)).containsOnly(CrmDemo.ORGANIZATION);
        assertThat(organizations(keys.ofOneOfTwo(), keycloak)).containsOnly(PARTNER_STORE);
        assertRefused(keys.revoked(), "key_revoked", keycloak);
        assertRefused(keys.expired(), "key_expired", keycloak);
        assertRefused(keys.forConsumers(), "key_class_not_allowed", keycloak);
        assertThat(new Doors(keycloak).grant(keys.ofAClient()).status()).isEqualTo(200);
        assertThat(unit(keycloak, keys.ofAnOrganization(), "unit", CrmDemo.RETAIL_UNIT_CRM_ID))
                .isEqualTo(CrmDemo.RETAIL_UNIT);
        assertThat(unit(keycloak, keys.ofAUnit())).isEqualTo(CrmDemo.ADMIN_UNIT);
        assertThat(new Admin(keycloak).get("/users?search=technical-user")).isEmpty();
    }

    private static String unit(RunningKeycloak keycloak, String key, String... parameters) {
        return Doors.claims(Doors.token(new Doors(keycloak).exchange(key, parameters)))
                .path("oun")
                .textValue();
    }

    private static void assertRefused(String key, String reason, RunningKeycloak keycloak) {
        Events events = new Events(new Admin(keycloak));
        Refusal.BAD_KEY_AT_WEB_API.assertIs(new Doors(keycloak).webApi(key, "{}"));
        assertThat(events.newestReason()).isEqualTo(reason);
        Refusal.BAD_KEY_AT_GRANT.assertIs(new Doors(keycloak).grant(key));
        assertThat(events.newestReason()).isEqualTo(reason);
    }

    /** The claim org of a token from two of the doors. */
    private static List<String> organizations(String key, RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        return List.<HttpAnswer>of(doors.webApi(key, "{}"), doors.grant(key)).stream()
                .map(answer -> Doors.claims(Doors.token(answer)).path("org").asText())
                .toList();
    }

    private static void awaitExpiry(String key, Doors doors) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (doors.grant(key).status() == 200) {
            assertThat(Instant.now()).as("the key never expires").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
