package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.DEFINITIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.definition;
import static io.github.keysandpasses.tests.definition.PassRulesApi.effective;
import static io.github.keysandpasses.tests.definition.PassRulesApi.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Administrators say what access passes must be. */
@WithKeycloak
class DefinitionsIT {

    @Test
    void aRealmThatSaysNothingHasTheBuiltInDefinition(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            assertThat(realm.admin().get(DEFINITIONS)).isEmpty();
            JsonNode builtIn = effective(realm.admin());
            assertThat(builtIn.has("id")).isFalse();
            assertThat(builtIn.path("effective").booleanValue()).isTrue();
            assertThat(builtIn.path("identifier").path("format").textValue()).isEqualTo("EMAIL");
            assertThat(builtIn.path("verificationCode").path("lifeSeconds").intValue())
                    .isEqualTo(300);
        }
    }

    @Test
    void whatIsSentIsKeptTheRestHasItsDefaultAndAnAnswerCanBeSentBack(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            HttpAnswer answer = admin.post(
                    DEFINITIONS,
                    Map.of(
                            "name",
                            " Gold card members ",
                            "identifier",
                            Map.of("format", "PHONE", "minLength", 10),
                            "requireVerification",
                            true,
                            "messages",
                            Map.of("assignedToAccount", true)));
            JsonNode made = answer.json();
            assertThat(answer.status()).isEqualTo(201);
            assertThat(admin.get(DEFINITIONS + "/" + Admin.createdId(answer))).isEqualTo(made);
            assertThat(made.path("name").textValue()).isEqualTo("Gold card members");
            assertThat(made.path("alternativeCode").textValue()).isEqualTo("GCM");
            assertThat(made.path("effective").booleanValue()).isFalse();
            assertThat(made.path("identifier").path("format").textValue()).isEqualTo("PHONE");
            assertThat(made.path("passCode").path("minLength").intValue()).isEqualTo(8);

            assertThat(admin.call("PUT", path(made), made).json()).isEqualTo(made);
            JsonNode changed = admin.call(
                            "PUT", path(made), Map.of("passCode", Map.of("minDigits", 2), "description", "For gold"))
                    .json();
            assertThat(changed.path("passCode").path("minDigits").intValue()).isEqualTo(2);
            assertThat(changed.path("passCode").path("minLength").intValue()).isEqualTo(8);
            assertThat(changed.path("requireVerification").booleanValue()).isTrue();
            assertThat(changed.path("description").textValue()).isEqualTo("For gold");
            assertThat(admin.call("PUT", path(made), Map.of("description", ""))
                            .json()
                            .has("description"))
                    .isFalse();
            admin.delete(path(made));
            assertThat(admin.get(DEFINITIONS)).isEmpty();
            assertThat(admin.call("GET", path(made), null).status()).isEqualTo(404);
        }
    }

    @Test
    void atMostOneDefinitionIsEffectiveAndItCannotBeDeleted(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            JsonNode first = definition(admin, "First", "maxPassesPerAccount", 3);
            JsonNode second = definition(admin, "Second", "maxPassesPerAccount", 5);
            assertThat(effective(admin).path("maxPassesPerAccount").intValue()).isEqualTo(10);

            admin.post(path(first) + "/effective", null);
            assertThat(effective(admin).path("id")).isEqualTo(first.path("id"));
            admin.post(path(second) + "/effective", null);
            assertThat(effective(admin).path("id")).isEqualTo(second.path("id"));
            assertThat(admin.get(path(first)).path("effective").booleanValue()).isFalse();

            HttpAnswer refused = admin.call("DELETE", path(second), null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().path("errorMessage").textValue()).contains("is effective");
            admin.post(path(second) + "/not-effective", null);
            assertThat(effective(admin).has("id")).isFalse();
            admin.delete(path(second));
        }
    }

    @Test
    void makingOneNotEffectiveThatIsNotLeavesTheEffectiveOne(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            JsonNode first = definition(admin, "First");
            JsonNode second = definition(admin, "Second");
            admin.post(path(first) + "/effective", null);
            admin.post(path(second) + "/not-effective", null);
            assertThat(effective(admin).path("id")).isEqualTo(first.path("id"));
        }
    }

    @Test
    void whenSeveralAreMadeEffectiveAtTheSameMomentOneIs(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            List<JsonNode> made = IntStream.range(0, 6)
                    .mapToObj(i -> definition(admin, "Definition " + i))
                    .toList();
            for (int round = 0; round < 5; round++) {
                made.parallelStream()
                        .forEach(one -> assertThat(admin.call("POST", path(one) + "/effective", null)
                                        .status())
                                .isEqualTo(200));
                assertThat(admin.get(DEFINITIONS).findValuesAsText("effective"))
                        .filteredOn("true"::equals)
                        .hasSize(1);
                assertThat(effective(admin).has("id")).isTrue();
            }
            admin.post(path(made.get(3)) + "/effective", null);
            assertThat(effective(admin).path("id")).isEqualTo(made.get(3).path("id"));
            admin.post(path(made.get(3)) + "/not-effective", null);
            assertThat(effective(admin).has("id")).isFalse();
        }
    }

    @Test
    void whatIsDoneIsAnAdminEvent(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            admin.change("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
            JsonNode made = definition(admin, "Gold");
            String path =
                    "keys-and-passes/access-pass-definitions/" + made.path("id").textValue();
            assertThatNewestEventIs(admin, "CREATE", path);
            admin.put(path(made), Map.of("maxPassesPerAccount", 7));
            assertThatNewestEventIs(admin, "UPDATE", path);
            admin.post(path(made) + "/effective", null);
            assertThatNewestEventIs(admin, "ACTION", path + "/effective");
            admin.post(path(made) + "/not-effective", null);
            assertThatNewestEventIs(admin, "ACTION", path + "/not-effective");
            admin.delete(path(made));
            assertThatNewestEventIs(admin, "DELETE", path);
        }
    }

    private static void assertThatNewestEventIs(Admin admin, String operation, String path) {
        JsonNode event = admin.get("/admin-events?max=1").path(0);
        assertThat(event.path("operationType").textValue()).isEqualTo(operation);
        assertThat(event.path("resourceType").textValue()).isEqualTo("ACCESS_PASS_DEFINITION");
        assertThat(event.path("resourcePath").textValue()).isEqualTo(path);
        assertThat(event.path("representation").textValue()).contains("\"name\":\"Gold\"");
    }
}
