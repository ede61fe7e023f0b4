package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.CLASSIFICATIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.DEFINITIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.classification;
import static io.github.keysandpasses.tests.definition.PassRulesApi.definition;
import static io.github.keysandpasses.tests.definition.PassRulesApi.effective;
import static io.github.keysandpasses.tests.definition.PassRulesApi.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of a realm travel with its export. */
@WithKeycloak
class RulesTravelIT {
    private static final String TYPE = "io.github.keysandpasses.accesspass.definition.AccessPassDefinitionProvider";

    @Test
    void anImportedRealmHasTheRulesOfTheExportedOne(RunningKeycloak keycloak) throws IOException {
        String file;
        JsonNode definitions;
        JsonNode classifications;
        String name;
        try (BareRealm first = new BareRealm(keycloak)) {
            Admin admin = first.admin();
            definition(admin, "First", "description", "Ünïcode – ok");
            admin.post(path(definition(admin, "Second", "requireVerification", true)) + "/effective", null);
            classification(
                    admin, "Card", "identifier", Map.of("creation", "ID"), "passCode", Map.of("automatic", true));
            definitions = admin.get(DEFINITIONS);
            classifications = admin.get(CLASSIFICATIONS);
            name = first.name();
            file = first.export();
        }
        Map<String, Object> members = new ObjectMapper().readValue(file, new TypeReference<>() {});
        try (BareRealm second = new BareRealm(keycloak, name, members)) {
            assertThat(second.admin().get(DEFINITIONS)).isEqualTo(definitions);
            assertThat(second.admin().get(CLASSIFICATIONS)).isEqualTo(classifications);
            assertThat(effective(second.admin()).path("name").textValue()).isEqualTo("Second");
        }
    }

    @Test
    void aRealmFileWithARuleThatCannotBeIsRefused(RunningKeycloak keycloak) {
        HttpAnswer answer = BareRealm.importRealm(
                keycloak,
                Map.of(
                        "realm",
                        TestCrm.unique("realm"),
                        "components",
                        Map.of(
                                TYPE,
                                List.of(Map.of(
                                        "name",
                                        "forged",
                                        "providerId",
                                        "crm-access-pass-definition",
                                        "config",
                                        Map.of("verificationCode.tries", List.of("1000")))))));
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    }
}
