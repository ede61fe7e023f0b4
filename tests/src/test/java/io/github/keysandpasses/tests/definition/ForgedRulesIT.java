package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.CLASSIFICATIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.DEFINITIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.classification;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own endpoint for components writes rules as well, and no others than ours would. */
@WithKeycloak
class ForgedRulesIT {
    private static final String ROOM = "io.github.keysandpasses.accesspass.definition.";
    private BareRealm realm;
    private Admin admin;

    @BeforeEach
    void makeRealm(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
        admin = realm.admin();
    }

    @AfterEach
    void removeRealm() {
        realm.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "passCode.minLength;0;passCode.minLength must be a whole number from 4 to 64",
                "passCode.minLength;+8;passCode.minLength must be a whole number",
                "passCode.minLength;99999999999;passCode.minLength must be a whole number",
                "passCode.automatic;TRUE;passCode.automatic must be true or false",
                "identifier.format;email;identifier.format must be one of EMAIL, NUMBER, PHONE, FREE_TEXT",
                "verificationCode.lifeSeconds;86400;verificationCode.lifeSeconds must be a whole number from 30 to 600",
                "passCode.minLenght;4;passCode.minLenght is no setting",
                "{0}'{';4;?0???? is no setting",
            })
    void aComponentThatCannotBeIsRefusedNamingTheSetting(String key, String value, String text) {
        for (HttpAnswer answer : List.of(
                forgeDefinition("forged", Map.of(key, List.of(value))),
                forge(
                        "ClassificationProvider",
                        "crm-access-pass-classification",
                        "forged",
                        Map.of(key, List.of(value))))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errorMessage").textValue()).startsWith(text);
        }
        assertThat(admin.get(DEFINITIONS)).isEmpty();
        assertThat(admin.get(CLASSIFICATIONS)).isEmpty();
    }

    @Test
    void twoValuesForOneSettingAreRefused() {
        assertRefused(
                forgeDefinition("forged", Map.of("passCode.minLength", List.of("8", "4"))),
                "passCode.minLength must have one value");
    }

    @Test
    void aNameThatIsMissingHugeOrTakenIsRefused() {
        definition(admin, "there");
        assertRefused(forgeDefinition("", Map.of()), "name must have 1 to 100 characters");
        assertRefused(forgeDefinition("n ".repeat(200_000), Map.of()), "name must have 1 to 100 characters");
        assertRefused(forgeDefinition("THERE", Map.of()), "name is taken");
    }

    @Test
    void aSecondEffectiveDefinitionIsRefused() {
        admin.post(path(definition(admin, "holds")) + "/effective", null);
        assertRefused(forgeDefinition("forged", Map.of("effective", List.of("true"))), "effective must be false");
    }

    @Test
    void aComponentBelowAnotherOneIsRefused() {
        String parent = definition(admin, "parent").path("id").textValue();
        Map<String, Object> forged =
                component("ClassificationProvider", "crm-access-pass-classification", "child", Map.of());
        forged.put("parentId", parent);
        assertRefused(admin.call("POST", "/components", forged), "parentId must be the realm");
    }

    @Test
    void anUpdateThatIsRefusedLeavesTheRuleAsItWas() {
        JsonNode made = definition(admin, "holds", "passCode", Map.of("minLength", 12));
        String component = "/components/" + made.path("id").textValue();
        Map<String, Object> forged = component(
                "AccessPassDefinitionProvider",
                "crm-access-pass-definition",
                "holds",
                Map.of("passCode.minLength", List.of("1")));
        assertRefused(admin.call("PUT", component, forged), "passCode.minLength must be a whole number from 4 to 64");
        assertThat(admin.get(path(made))).isEqualTo(made);
    }

    @Test
    void aGoodComponentIsARule() {
        HttpAnswer made =
                forgeDefinition("Gold card", Map.of("effective", List.of("true"), "passCode.minLength", List.of("15")));
        assertThat(made.status()).isEqualTo(201);
        JsonNode holds = effective(admin);
        assertThat(holds.path("alternativeCode").textValue()).isEqualTo("GC");
        assertThat(holds.path("passCode").path("minLength").intValue()).isEqualTo(15);
    }

    @Test
    void theEffectiveDefinitionCannotBeRemovedThereEither() {
        JsonNode made = definition(admin, "holds");
        admin.post(path(made) + "/effective", null);
        HttpAnswer refused =
                admin.call("DELETE", "/components/" + made.path("id").textValue(), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("errorMessage").textValue()).contains("is effective");
        assertThat(effective(admin).path("id")).isEqualTo(made.path("id"));
        JsonNode free = classification(admin, "free");
        admin.delete("/components/" + free.path("id").textValue());
        assertThat(admin.get(CLASSIFICATIONS)).isEmpty();
    }

    private HttpAnswer forgeDefinition(String name, Map<String, List<String>> config) {
        return forge("AccessPassDefinitionProvider", "crm-access-pass-definition", name, config);
    }

    private HttpAnswer forge(String type, String id, String name, Map<String, List<String>> config) {
        return admin.call("POST", "/components", component(type, id, name, config));
    }

    private static Map<String, Object> component(
            String type, String id, String name, Map<String, List<String>> config) {
        return new HashMap<>(Map.of("name", name, "providerType", ROOM + type, "providerId", id, "config", config));
    }

    private static void assertRefused(HttpAnswer answer, String text) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith(text);
    }
}
