package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.CLASSIFICATIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.classification;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Administrators make classes of access passes with rules of their own. */
@WithKeycloak
class ClassificationsIT {

    @Test
    void aClassificationIsMadeListedByNameChangedAndDeleted(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            JsonNode silver = classification(admin, "Silver card", "passCode", Map.of("minLength", 4));
            JsonNode gold = classification(admin, "Gold card", "alternativeCode", "AU");
            assertThat(admin.get(CLASSIFICATIONS)).containsExactly(gold, silver);

            String path = CLASSIFICATIONS + "/" + silver.path("id").textValue();
            assertThat(admin.call("PUT", path, silver).json()).isEqualTo(silver);
            JsonNode changed =
                    admin.call("PUT", path, Map.of("allowNoIdentifier", true)).json();
            assertThat(admin.get(path)).isEqualTo(changed);
            assertThat(changed.path("allowNoIdentifier").booleanValue()).isTrue();
            assertThat(changed.path("passCode").path("minLength").intValue()).isEqualTo(4);
            admin.delete(path);
            assertThat(admin.get(CLASSIFICATIONS)).containsExactly(gold);
            assertThat(admin.call("DELETE", path, null).status()).isEqualTo(404);
        }
    }

    @Test
    void whereTheInitialsAreTakenTheNextOnesHaveANumber(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            assertThat(code(classification(admin, "Gold card"))).isEqualTo("GC");
            assertThat(code(classification(admin, "Green card"))).isEqualTo("GC2");
            assertThat(code(classification(admin, "gift certificate"))).isEqualTo("GC3");
        }
    }

    @Test
    void noTwoHaveOneNameOrOneAlternativeCode(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            classification(admin, "Straße");
            assertTaken(admin.call("POST", CLASSIFICATIONS, Map.of("name", "STRASSE")), "name");
            assertTaken(
                    admin.call("POST", CLASSIFICATIONS, Map.of("name", "Road", "alternativeCode", "s")),
                    "alternativeCode");
            JsonNode road = classification(admin, "Road");
            assertTaken(
                    admin.call("PUT", CLASSIFICATIONS + "/" + road.path("id").textValue(), Map.of("name", "strasse")),
                    "name");
        }
    }

    @Test
    void aClassificationIsNoDefinitionAndNoOtherComponentIsOne(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            String id = classification(admin, "Gold").path("id").textValue();
            String key = admin.get("/components?type=org.keycloak.keys.KeyProvider")
                    .path(0)
                    .path("id")
                    .textValue();
            for (String path : new String[] {
                PassRulesApi.DEFINITIONS + "/" + id, CLASSIFICATIONS + "/" + key, CLASSIFICATIONS + "/%00"
            }) {
                assertThat(admin.call("GET", path, null).status()).as(path).isEqualTo(404);
                assertThat(admin.call("DELETE", path, null).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void aClassificationThatPassesHaveIsNotDeletedHereOrThere(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            String id = classification(admin, "Card", "allowNoIdentifier", true)
                    .path("id")
                    .textValue();
            String pass = "/keys-and-passes/access-passes/"
                    + Admin.createdId(admin.post("/keys-and-passes/access-passes", Map.of("classificationId", id)));
            for (String path : new String[] {CLASSIFICATIONS + "/" + id, "/components/" + id}) {
                HttpAnswer refused = admin.call("DELETE", path, null);
                assertThat(refused.status()).as(path).isEqualTo(409);
                assertThat(refused.json().path("errorMessage").textValue()).contains("have this classification");
            }
            admin.post(pass + "/not-effective", null);
            admin.delete(pass);
            admin.delete(CLASSIFICATIONS + "/" + id);
        }
    }

    @Test
    void theSettingsOfAClassificationWhollyReplaceThoseOfTheDefinition(RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            Admin admin = realm.admin();
            JsonNode definition = PassRulesApi.definition(
                    admin, "Definition", "identifier", Map.of("format", "NUMBER"), "allowNoIdentifier", true);
            admin.post(PassRulesApi.path(definition) + "/effective", null);
            String id = classification(admin, "Card", "passCode", Map.of("minLength", 12))
                    .path("id")
                    .textValue();
            String passes = "/keys-and-passes/access-passes";

            Map<String, String> number = Map.of("identifier", "4711", "passCode", "good-enough");
            assertThat(admin.call("POST", passes, number).status()).isEqualTo(201);
            assertThat(admin.call("POST", passes, Map.of()).status()).isEqualTo(201);
            Map<String, String> same = Map.of("identifier", "4712", "passCode", "good-enough", "classificationId", id);
            assertRefusedText(admin.call("POST", passes, same), "must be an e-mail address");
            assertRefusedText(admin.call("POST", passes, Map.of("classificationId", id)), "identifier is needed");
            assertRefusedText(
                    admin.call(
                            "POST",
                            passes,
                            Map.of(
                                    "identifier",
                                    "anna@shop.example",
                                    "passCode",
                                    "good-enough",
                                    "classificationId",
                                    id)),
                    "The pass code is too short");
        }
    }

    private static void assertRefusedText(HttpAnswer answer, String text) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue()).contains(text);
    }

    private static String code(JsonNode classification) {
        return classification.path("alternativeCode").textValue();
    }

    private static void assertTaken(HttpAnswer answer, String field) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
    }
}
