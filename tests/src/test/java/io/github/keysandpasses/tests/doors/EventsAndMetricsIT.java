package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every exchange is on record and is counted, and neither record nor count holds a secret. */
@WithKeycloak
class EventsAndMetricsIT {
    private static final Pattern SERIES =
            Pattern.compile("(?m)^keysandpasses_exchanges_total\\{door=\"([^\"]*)\",outcome=\"([^\"]*)\"} (\\S+)$");

    @Test
    void aSuccessIsOnRecordAtEachDoorWithoutASecret(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        JsonNode key = admin.createKey(member.id(), "key");
        String secret = key.required("key").textValue();
        Doors doors = new Doors(keycloak);

        HttpAnswer grant = doors.grant(secret, "unit", member.other().name());
        assertIsOnRecord(new Events(admin).newestSuccess(), "grant", CrmDemo.THIRD_PARTY_APP, key, member);
        assertHoldsNoSecret(new Events(admin).newestSuccess(), secret, Doors.token(grant), keycloak);

        HttpAnswer webApi = doors.webApi(secret, "{\"unit\":\"" + member.other().crmId() + "\"}");
        assertIsOnRecord(new Events(admin).newestSuccess(), "web_api", CrmDemo.WEB_API_CLIENT, key, member);
        assertHoldsNoSecret(new Events(admin).newestSuccess(), secret, Doors.token(webApi), keycloak);
    }

    @Test
    void aRefusalIsOnRecordWithItsReasonAndWhatWasKnownByThen(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm.Member member = new TestCrm(admin).member();
        JsonNode key = admin.createKey(member.id(), "key");
        String secret = key.required("key").textValue();

        new Doors(keycloak).grant(secret, "unit", "No Unit");
        JsonNode event = new Events(admin).newestRefusal();
        assertThat(event.path("error").textValue()).isEqualTo("unit_unknown");
        assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
        assertThat(event.path("userId").textValue()).isEqualTo(member.id());
        assertThat(event.path("details").path("keysandpasses_door").textValue()).isEqualTo("grant");
        assertThat(event.path("details").path("keysandpasses_web_api_key_id")).isEqualTo(key.path("id"));
        assertHoldsNoSecret(event, secret, "No Unit", keycloak);

        new Doors(keycloak).webApi("A".repeat(32), "{}");
        JsonNode unknown = new Events(admin).newestRefusal();
        assertThat(unknown.path("error").textValue()).isEqualTo("key_unknown");
        assertThat(unknown.has("userId")).isFalse();
        assertHoldsNoSecret(unknown, "A".repeat(32), "A".repeat(9), keycloak);
    }

    @Test
    void everyExchangeIsCountedByDoorAndOutcome(RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        Map<List<String>, Double> before = series(keycloak);
        doors.grant(CrmDemo.DEMO_KEY);
        doors.webApi(CrmDemo.DEMO_KEY, "{}");
        doors.webApi(CrmDemo.DEMO_KEY, "{}");
        doors.grant("F".repeat(32));
        doors.webApi("nonsense", "{}");
        doors.webApi(CrmDemo.DEMO_KEY, "[]");
        Map<List<String>, Double> after = series(keycloak);

        assertGrew(before, after, "grant", "success", 1);
        assertGrew(before, after, "web_api", "success", 2);
        assertGrew(before, after, "grant", "key_unknown", 1);
        assertGrew(before, after, "web_api", "key_malformed", 1);
        assertGrew(before, after, "web_api", "body_malformed", 1);
        assertGrew(before, after, "web_api", "key_unknown", 0);
    }

    @Test
    void theLabelsComeFromClosedListsWhateverIsSent(RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        doors.grant("nonsense-" + TestCrm.unique("key"), "unit", TestCrm.unique("unit"));
        doors.webApi(CrmDemo.DEMO_KEY, "{\"unit\":\"" + TestCrm.unique("unit") + "\"}");
        Set<String> outcomes = new HashSet<>(
                Arrays.stream(RefusalReason.values()).map(RefusalReason::code).toList());
        outcomes.add("success");

        assertThat(series(keycloak).keySet()).isNotEmpty().allSatisfy(labels -> {
            assertThat(labels.get(0))
                    .isIn(Arrays.stream(Door.values()).map(Door::label).toList());
            assertThat(labels.get(1)).isIn(outcomes);
        });
    }

    private static void assertIsOnRecord(
            JsonNode event, String door, String client, JsonNode key, TestCrm.Member member) {
        assertThat(event.path("clientId").textValue()).isEqualTo(client);
        assertThat(event.path("userId").textValue()).isEqualTo(member.id());
        JsonNode details = event.path("details");
        assertThat(details.path("keysandpasses_door").textValue()).isEqualTo(door);
        assertThat(details.path("keysandpasses_web_api_key_id")).isEqualTo(key.path("id"));
        assertThat(details.path("keysandpasses_organization_id").textValue())
                .isEqualTo(member.organization().id());
        assertThat(details.path("keysandpasses_unit_id").textValue())
                .isEqualTo(member.other().id());
    }

    private static void assertHoldsNoSecret(JsonNode event, String key, String token, RunningKeycloak keycloak) {
        assertThat(event.toString())
                .doesNotContain(
                        key,
                        key.substring(key.length() / 2),
                        token,
                        Http.basic(key, "").substring("Basic ".length()),
                        CrmDemo.THIRD_PARTY_SECRET,
                        keycloak.hashSecret());
    }

    private static void assertGrew(
            Map<List<String>, Double> before, Map<List<String>, Double> after, String door, String outcome, int by) {
        List<String> labels = List.of(door, outcome);
        assertThat(after.getOrDefault(labels, 0.0) - before.getOrDefault(labels, 0.0))
                .as("%s, %s", door, outcome)
                .isEqualTo(by);
    }

    private static Map<List<String>, Double> series(RunningKeycloak keycloak) {
        String metrics = Http.get(keycloak.managementUri().resolve("/metrics")).body();
        Map<List<String>, Double> series = new HashMap<>();
        Matcher line = SERIES.matcher(metrics);
        while (line.find()) {
            series.put(List.of(line.group(1), line.group(2)), Double.valueOf(line.group(3)));
        }
        assertThat(metrics.lines().filter(l -> l.startsWith("keysandpasses_exchanges_total")))
                .as("every series has exactly the labels door and outcome")
                .hasSize(series.size());
        return series;
    }
}
