package io.github.keysandpasses.tests.definition;

import static io.github.keysandpasses.tests.definition.PassRulesApi.CLASSIFICATIONS;
import static io.github.keysandpasses.tests.definition.PassRulesApi.DEFINITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that cannot be is refused, the refusal names it, and nothing has changed. */
@WithKeycloak
class DefinitionRefusalsIT {
    private static BareRealm realm;

    @BeforeAll
    static void makeRealm(RunningKeycloak keycloak) {
        realm = new BareRealm(keycloak);
    }

    @AfterAll
    static void removeRealm() {
        realm.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name;{\"name\":\"\"}",
                "name;{\"name\":null}",
                "name;{\"name\":7}",
                "name;{\"name\":\"a\\u0000b\"}",
                "name;{\"name\":\"a\\u202eb\"}",
                "alternativeCode;{\"alternativeCode\":\"\"}",
                "description;{\"description\":\"a\\nb\"}",
                "identifier;{\"identifier\":\"EMAIL\"}",
                "identifier.creation;{\"identifier\":{\"creation\":\"ALWAYS\"}}",
                "identifier.creation;{\"identifier\":{\"creation\":0}}",
                "identifier.format;{\"identifier\":{\"format\":\"\"}}",
                "identifier.format;{\"identifier\":{\"format\":\"email\"}}",
                "identifier.minLength;{\"identifier\":{\"minLength\":0}}",
                "identifier.minLength;{\"identifier\":{\"minLength\":65}}",
                "identifier.minLength;{\"identifier\":{\"format\":\"PHONE\",\"minLength\":16}}",
                "identifier.minLetters;{\"identifier\":{\"format\":\"NUMBER\",\"minLetters\":1}}",
                "identifier.minSpecials;{\"identifier\":{\"creation\":\"ID\",\"minSpecials\":1}}",
                "identifier.minDigits;{\"identifier\":{\"minDigits\":-1}}",
                "passCode.minLength;{\"passCode\":{\"minLength\":3}}",
                "passCode.minLength;{\"passCode\":{\"minLength\":\"8\"}}",
                "passCode.minLength;{\"passCode\":{\"minLength\":8.5}}",
                "passCode.minLength;{\"passCode\":{\"minLength\":99999999999}}",
                "passCode.minLetters;{\"passCode\":{\"minLetters\":21}}",
                "passCode.automatic;{\"passCode\":{\"automatic\":\"true\"}}",
                "passCode.maxLength;{\"passCode\":{\"maxLength\":20}}",
                "authenticationCode.format;{\"authenticationCode\":{\"format\":\"EMAIL\"}}",
                "authenticationCode.minSpecials;{\"authenticationCode\":{\"minSpecials\":1}}",
                "authenticationCode.minDigits;{\"authenticationCode\":{\"format\":\"NUMBER\",\"minDigits\":1}}",
                "verificationCode.digits;{\"verificationCode\":{\"digits\":5}}",
                "verificationCode.lifeSeconds;{\"verificationCode\":{\"lifeSeconds\":601}}",
                "verificationCode.tries;{\"verificationCode\":{\"tries\":11}}",
                "allowNoIdentifier;{\"allowNoIdentifier\":1}",
                "deactivateOnLastUnlink;{\"deactivateOnLastUnlink\":\"no\"}",
                "id;{\"id\":\"d6f372a7-95e5-4f2d-9861-a31816d58b73\"}",
                "passcode;{\"passcode\":{}}",
            })
    void aClassificationOrDefinitionThatCannotBeIsRefusedNamingTheMember(String field, String body) throws IOException {
        assertRefused(field, body, DEFINITIONS);
        assertRefused(field, body, CLASSIFICATIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "effective;{\"effective\":true}",
                "requireVerification;{\"requireVerification\":\"\"}",
                "pendingRegistrationDays;{\"pendingRegistrationDays\":-1}",
                "pendingRegistrationDays;{\"pendingRegistrationDays\":366}",
                "maxPassesPerAccount;{\"maxPassesPerAccount\":0}",
                "maxPassesPerAccount;{\"maxPassesPerAccount\":1001}",
                "alwaysOnePass;{\"alwaysOnePass\":[]}",
                "messages;{\"messages\":true}",
                "messages.assignedToAccount;{\"messages\":{\"assignedToAccount\":7}}",
                "messages.assignedToUser;{\"messages\":{\"assignedToUser\":true}}",
                "limits.registrationsPerSource;{\"limits\":{\"registrationsPerSource\":-1}}",
                "limits.codesPerSource;{\"limits\":{\"codesPerSource\":100001}}",
                "limits.phoneCodes;{\"limits\":{\"phoneCodes\":\"many\"}}",
            })
    void whatOnlyDefinitionsHaveIsNamedToo(String field, String body) throws IOException {
        assertRefused(field, body, DEFINITIONS);
    }

    @Test
    void whatOnlyDefinitionsHaveIsNoMemberOfAClassification() throws IOException {
        assertRefused("requireVerification", "{\"requireVerification\":true}", CLASSIFICATIONS);
    }

    @Test
    void aHugeNameIsRefusedLikeALongOne() throws IOException {
        assertRefused("name", "{\"name\":\"" + "n".repeat(101) + "\"}", DEFINITIONS);
        assertRefused("name", "{\"name\":\"" + "n ".repeat(100_000) + "\"}", CLASSIFICATIONS);
        assertRefused("description", "{\"description\":\"" + "d".repeat(1001) + "\"}", DEFINITIONS);
    }

    @Test
    void halfACharacterIsNoName() {
        assertNamed("name", realm.admin().callRaw(DEFINITIONS, "{\"name\":\"\\ud83d\"}"));
    }

    @Test
    void aBodyThatIsNoObjectIsRefusedAsAWhole() {
        for (String body : List.of("[]", "\"name\"", "{", "{\"name\":\"a\",\"name\":\"b\"}")) {
            HttpAnswer answer = realm.admin().callRaw(DEFINITIONS, body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("errorMessage").textValue()).startsWith("The body ");
        }
    }

    private static void assertRefused(String field, String body, String path) throws IOException {
        Admin admin = realm.admin();
        assertNamed(field, admin.callRaw(path, withName(body)));
        assertThat(admin.get(path)).isEmpty();
        String made = Admin.createdId(admin.post(path, Map.of("name", "there already")));
        if (!body.contains("\"name\":null")) {
            assertNamed(field, admin.call("PUT", path + "/" + made, new ObjectMapper().readTree(body)));
        }
        assertThat(admin.get(path + "/" + made)
                        .path("passCode")
                        .path("minLength")
                        .intValue())
                .isEqualTo(8);
        admin.delete(path + "/" + made);
    }

    private static String withName(String body) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(body);
        if (!json.has("name")) {
            json.put("name", "wanted");
        }
        return json.toString();
    }

    private static void assertNamed(String field, HttpAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
        assertThat(answer.json().path("errorMessage").textValue()).startsWith(field + " ");
    }
}
