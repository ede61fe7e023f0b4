package io.github.keysandpasses.accesspass.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.accesspass.format.AskingLimits;
import io.github.keysandpasses.domain.accesspass.format.AssignmentMessages;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeFormat;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.accesspass.format.IdentifierRules;
import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** Rules as components have them: defaults, all settings there and back, and no silent replacement of what cannot be read. */
class RuleConfigTest {

    /** No value in it is the default, and no two numbers are the same where it can be. */
    private static final PassSettings UNUSUAL = new PassSettings(
            new IdentifierRules(IdentifierCreation.ID, IdentifierFormat.FREE_TEXT, 21, 11, 12, 0),
            new PassCodeRules(true, 22, 13, 14, 15),
            new AuthenticationCodeRules(false, AuthenticationCodeFormat.FREE_TEXT, 23, 16, 17, 18),
            new VerificationCodeRules(7, 301, 6),
            true,
            true);

    @Test
    void aComponentWithANameAloneMeansTheDefaults() {
        ComponentModel component = component("Gold card", new MultivaluedHashMap<>());
        AccessPassDefinition read = DefinitionConfig.read(component);
        assertThat(read).isEqualTo(withIdAndName(AccessPassDefinition.blank("Gold card", "GC"), "id"));
        assertThat(ClassificationConfig.read(component).settings()).isEqualTo(PassSettings.DEFAULTS);
    }

    @Test
    void everySettingOfADefinitionIsWrittenAndReadBack() {
        AccessPassDefinition definition = new AccessPassDefinition(
                "id",
                "Name",
                "CODE",
                "In words",
                true,
                UNUSUAL,
                true,
                14,
                11,
                true,
                false,
                false,
                new AssignmentMessages(true, true),
                new AskingLimits(24, 25, 26));
        MultivaluedHashMap<String, String> config = DefinitionConfig.write(definition);
        assertThat(DefinitionConfig.read(component("Name", config))).isEqualTo(definition);
        assertThat(config.keySet()).isEqualTo(RuleKey.names(RuleKey.OF_DEFINITION));
    }

    @Test
    void everySettingOfAClassificationIsWrittenAndReadBack() {
        Classification classification = new Classification("id", "Name", "CODE", "In words", UNUSUAL);
        MultivaluedHashMap<String, String> config = ClassificationConfig.write(classification);
        assertThat(ClassificationConfig.read(component("Name", config))).isEqualTo(classification);
        assertThat(config.keySet()).isEqualTo(RuleKey.names(RuleKey.OF_CLASSIFICATION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passCode.minLength       | 3     | passCode.minLength must be a whole number from 4 to 64",
                "passCode.minLength       | ٨     | passCode.minLength must be a whole number",
                "passCode.minLength       | +8    | passCode.minLength must be a whole number",
                "passCode.minLength       | 8.0   | passCode.minLength must be a whole number",
                "passCode.minLength       | 9999999999 | passCode.minLength must be a whole number",
                "passCode.automatic       | yes   | passCode.automatic must be true or false",
                "identifier.creation      | none  | identifier.creation must be one of NONE, NUMBER, ID",
                "authenticationCode.format| EMAIL | authenticationCode.format must be one of NUMBER, ID, FREE_TEXT",
                "verificationCode.tries   | 11    | verificationCode.tries must be a whole number from 1 to 10",
                "passCode.minlength       | 8     | passCode.minlength is no setting",
                "{0} 'x'                  | 8     | ?0???x? is no setting",
            })
    void aSettingThatCannotBeIsNamed(String key, String value, String text) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.putSingle(key, value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DefinitionConfig.read(component("Name", config)))
                .withMessage(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationConfig.read(component("Name", config)))
                .withMessage(text);
    }

    @Test
    void twoValuesForOneSettingAreNone() {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.put("passCode.minLength", List.of("8", "4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationConfig.read(component("Name", config)))
                .withMessage("passCode.minLength must have one value");
    }

    @Test
    void aComponentWithoutANameIsNoRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationConfig.read(component(null, new MultivaluedHashMap<>())))
                .withMessageStartingWith("name must have 1 to 100 characters");
    }

    private static AccessPassDefinition withIdAndName(AccessPassDefinition definition, String id) {
        return new AccessPassDefinition(
                id,
                definition.name(),
                definition.alternativeCode(),
                definition.description(),
                definition.effective(),
                definition.settings(),
                definition.requireVerification(),
                definition.pendingRegistrationDays(),
                definition.maxPassesPerAccount(),
                definition.alwaysOnePass(),
                definition.createWithAccount(),
                definition.createWithParticipant(),
                definition.messages(),
                definition.limits());
    }

    private static ComponentModel component(String name, MultivaluedHashMap<String, String> config) {
        ComponentModel component = new ComponentModel();
        component.setId("id");
        component.setName(name);
        component.setConfig(config);
        return component;
    }
}
