package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are revoked many at once: those an admin names, those a filter finds, or those of a scanner's report. */
@WithKeycloak
class BulkRevocationIT {
    private static final String KEYS = WebApiKeysIT.KEYS;
    private static final String BULK = KEYS + "/bulk-revoke";

    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm crm;
    private Member owner;
    private JsonNode first;
    private JsonNode second;

    @BeforeEach
    void aMemberWithTwoKeys(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.member();
        first = admin.createKey(owner.id(), "first");
        second = admin.createKey(owner.id(), "second");
    }

    @Test
    void aDryRunShowsWhatWouldHappenAndChangesNothing() {
        JsonNode plan = bulk(Map.of("filter", Map.of("userId", owner.id()), "dryRun", true));
        assertThat(plan.path("dryRun").booleanValue()).isTrue();
        assertThat(plan.path("matched").intValue()).isEqualTo(2);
        assertThat(plan.path("revoked").intValue()).isZero();
        assertThat(plan.path("keys").findValuesAsText("name")).containsExactly("second", "first");
        assertThat(works(first)).isTrue();
        assertThat(works(second)).isTrue();
    }

    @Test
    void keysAreRevokedByIdAndASecondTimeNothingHappens() {
        Map<String, Object> both = Map.of(
                "ids",
                List.of(id(first), "no-such-key", id(second)),
                "cause",
                "LEAKED",
                "reason",
                "found",
                "dryRun",
                false);
        JsonNode done = bulk(both);
        assertThat(done.path("revoked").intValue()).isEqualTo(2);
        assertThat(done.path("skipped").path(0).path("line").intValue()).isEqualTo(2);
        assertThat(works(first)).isFalse();
        assertThat(works(second)).isFalse();
        JsonNode shown = admin.get(KEYS + "/" + id(first));
        assertThat(shown.path("revocationCause").textValue()).isEqualTo("LEAKED");
        assertThat(shown.path("revocationReason").textValue()).isEqualTo("found");
        JsonNode again = bulk(both);
        assertThat(again.path("matched").intValue()).isZero();
        assertThat(again.path("revoked").intValue()).isZero();
        assertThat(again.path("skipped").findValuesAsText("why")).contains("revoked already");
    }

    @Test
    void aFilterRevokesWhatItFinds() {
        JsonNode done = bulk(Map.of("filter", Map.of("userId", owner.id(), "search", "first"), "dryRun", false));
        assertThat(done.path("revoked").intValue()).isEqualTo(1);
        assertThat(works(first)).isFalse();
        assertThat(works(second)).isTrue();
    }

    @Test
    void aScannersReportIsSearchedForKeysAndPrefixesAndNothingOfItComesBack() {
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        admin.post(KEYS + "/import", Map.of("userId", owner.id(), "name", "legacy", "key", legacy));
        String mistyped = key(first).substring(0, 38) + (key(first).endsWith("0") ? "1" : "0");
        String unknown = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        String report = "Scanner 1.0\n\nsrc/app.js:3: const KEY = '" + key(first) + "';\r\n" + "prefix "
                + second.path("prefix").textValue() + "...\n" + legacy + "\n" + mistyped + "\n" + unknown + "\n"
                + key(first);
        JsonNode done = bulk(Map.of("report", report, "cause", "LEAKED", "dryRun", false));
        assertThat(done.path("revoked").intValue()).isEqualTo(3);
        assertThat(done.path("skipped"))
                .extracting(one -> one.path("line").intValue())
                .containsExactly(1, 6, 7);
        assertThat(done.toString()).doesNotContain(key(first).substring(9), legacy, unknown, mistyped, "app.js");
        assertThat(works(first)).isFalse();
        assertThat(works(second)).isFalse();
        assertThat(new Doors(keycloak).grant(legacy).status()).isNotEqualTo(200);
    }

    @Test
    void eachKeyAndTheCallHaveAnAdminEventWithoutAKeyInIt() {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            Admin other = realm.admin();
            other.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
            JsonNode made = other.createKey(realm.ownerId(), "second");
            String report = realm.key() + "\n" + key(made);
            other.post(BULK, Map.of("report", report, "cause", "LEAKED", "reason", "in a log", "dryRun", false));
            JsonNode events = other.get("/admin-events?operationTypes=ACTION");
            assertThat(events.findValuesAsText("resourcePath"))
                    .hasSize(3)
                    .contains("keys-and-passes/web-api-keys/bulk-revoke", "keys-and-passes/web-api-keys/" + id(made));
            assertThat(events.findValuesAsText("resourceType")).containsOnly("WEB_API_KEY");
            assertThat(events.findValuesAsText("representation"))
                    .hasSize(3)
                    .allMatch(representation -> representation.contains("in a log"));
            assertThat(other.get("/admin-events?max=100").toString())
                    .contains("CREATE")
                    .doesNotContain(realm.key().substring(9), key(made).substring(9));
        }
    }

    @Test
    void aDryRunLeavesNoEvent() {
        String before = admin.get("/admin-events?max=1").toString();
        bulk(Map.of("ids", List.of(id(first)), "dryRun", true));
        assertThat(admin.get("/admin-events?max=1").toString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ids\":[\"x\"]};dryRun",
                "{\"dryRun\":true};",
                "{\"ids\":[\"x\"],\"report\":\"y\",\"dryRun\":true};",
                "{\"ids\":[],\"dryRun\":true};ids",
                "{\"ids\":\"x\",\"dryRun\":true};ids",
                "{\"ids\":[7],\"dryRun\":true};ids[0]",
                "{\"ids\":[null],\"dryRun\":true};ids",
                "{\"filter\":{},\"dryRun\":true};filter",
                "{\"filter\":{\"state\":\"gone\"},\"dryRun\":true};filter.state",
                "{\"filter\":{\"stat\":\"ACTIVE\"},\"dryRun\":true};filter.stat",
                "{\"filter\":{\"expiringBefore\":\"7\"},\"dryRun\":true};filter.expiringBefore",
                "{\"ids\":[\"x\"],\"dryRun\":\"true\"};dryRun",
                "{\"ids\":[\"x\"],\"dryrun\":true,\"dryRun\":true};dryrun",
                "[];",
                "{\"ids\":[\"x\"],\"dryRun\":true,\"dryRun\":false};"
            })
    void aCallThatCouldBeMeantOtherwiseIsRefusedNamingTheMember(String bodyAndField) {
        String[] parts = bodyAndField.split(";", -1);
        HttpAnswer answer = raw(parts[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText("")).isEqualTo(parts[1]);
        assertThat(answer.json().path("errorMessage").textValue()).isNotBlank();
        assertThat(works(first)).isTrue();
    }

    @Test
    void aReportOfMoreThanAMegabyteOrTenThousandIdsAreRefused() {
        assertThat(raw("{\"dryRun\":true,\"report\":\"" + "x".repeat(1_048_577) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.call("POST", BULK, Map.of("ids", Collections.nCopies(10_001, "x"), "dryRun", true))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-users", "query-users", "none", "manage-realm", "manage-clients"})
    void whoMayNotManageUsersRevokesNothing(String role) {
        Admin caller = with(role);
        HttpAnswer answer = caller.call("POST", BULK, Map.of("ids", List.of(id(first)), "dryRun", false));
        if (role.equals("query-users")) {
            assertThat(answer.json().path("skipped").findValuesAsText("why"))
                    .containsExactly("no such key in this realm");
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
        assertThat(works(first)).isTrue();
    }

    @Test
    void whoMayManageUsersMayRevokeMany() {
        JsonNode done = with("manage-users")
                .post(BULK, Map.of("ids", List.of(id(first)), "dryRun", false))
                .json();
        assertThat(done.path("revoked").intValue()).isEqualTo(1);
    }

    private Admin with(String role) {
        return Callers.with(keycloak, crm, role);
    }

    private JsonNode bulk(Map<String, Object> body) {
        return admin.post(BULK, body).json();
    }

    private HttpAnswer raw(String body) {
        return Http.postJson(
                keycloak.adminUri(CrmDemo.REALM, BULK), body, "Authorization", Http.bearer(keycloak.adminToken()));
    }

    private boolean works(JsonNode made) {
        return new Doors(keycloak).grant(key(made)).status() == 200;
    }

    private static String id(JsonNode made) {
        return made.required("id").textValue();
    }

    private static String key(JsonNode made) {
        return made.required("key").textValue();
    }
}
