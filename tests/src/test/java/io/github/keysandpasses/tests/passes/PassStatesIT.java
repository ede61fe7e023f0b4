package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each state of an access pass allows, and what it refuses (CRM.COM V4 manual, <em>Managing Access Tokens</em>). */
@WithKeycloak
class PassStatesIT {
    private static final String PARTICIPANT = "REWARDS_PARTICIPANT";
    private static final String ACCOUNT = "ACCOUNTS_RECEIVABLE";

    private Passes passes;
    private Admin admin;
    private String owner;

    @BeforeEach
    void aCustomer(RunningKeycloak keycloak) {
        admin = new Admin(keycloak);
        passes = new Passes(admin);
        owner = new TestCrm(admin).user().id();
    }

    @ParameterizedTest
    @CsvSource({
        "EFFECTIVE, verify, 409",
        "EFFECTIVE, resend-verification, 409",
        "EFFECTIVE, effective, 409",
        "EFFECTIVE, not-effective, 200",
        "EFFECTIVE, reset-pass-code, 200",
        "EFFECTIVE, pass-code, 200",
        "EFFECTIVE, PUT, 200",
        "EFFECTIVE, related, 200",
        "EFFECTIVE, DELETE, 409",
        "NOT_EFFECTIVE, verify, 409",
        "NOT_EFFECTIVE, resend-verification, 409",
        "NOT_EFFECTIVE, effective, 200",
        "NOT_EFFECTIVE, not-effective, 409",
        "NOT_EFFECTIVE, reset-pass-code, 409",
        "NOT_EFFECTIVE, pass-code, 409",
        "NOT_EFFECTIVE, PUT, 409",
        "NOT_EFFECTIVE, related, 409",
        "NOT_EFFECTIVE, DELETE, 204",
        "PENDING_VERIFICATION, effective, 409",
        "PENDING_VERIFICATION, not-effective, 409",
        "PENDING_VERIFICATION, reset-pass-code, 409",
        "PENDING_VERIFICATION, pass-code, 409",
        "PENDING_VERIFICATION, PUT, 409",
        "PENDING_VERIFICATION, related, 409",
        "PENDING_VERIFICATION, DELETE, 409"
    })
    void eachStateAllowsWhatTheManualSays(String state, String action, int status) {
        JsonNode pass = passIn(state);
        HttpAnswer answer = switch (action) {
            case "DELETE" -> passes.delete(pass);
            case "PUT" -> passes.change(pass, Map.of("passCode", "another-9281-word"));
            case "pass-code" -> passes.act(pass, action, "passCode", "another-9281-word");
            case "related" -> passes.relate(pass, ACCOUNT, TestCrm.unique("AR"));
            case "verify" -> passes.act(pass, action, "code", "123456");
            default -> passes.act(pass, action);
        };
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 409) {
            assertThat(stateOf(pass)).isEqualTo(state);
        }
    }

    @Test
    void aNewPassIsEffectiveUnlessItsOwnerMustVerifyIt() {
        assertThat(passIn("EFFECTIVE").path("state").textValue()).isEqualTo("EFFECTIVE");
        assertThat(passIn("PENDING_VERIFICATION").path("state").textValue()).isEqualTo("PENDING_VERIFICATION");
    }

    @Test
    void aPassByWhichAParticipantLivesIsNotSwitchedOffUntilThatIsTerminated() {
        JsonNode pass = passes.create(owner);
        String participant = TestCrm.unique("RP");
        assertThat(passes.relate(pass, PARTICIPANT, participant).status()).isEqualTo(200);
        HttpAnswer refused = passes.act(pass, "not-effective");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("rewards participant");
        assertThat(passes.terminate(pass, PARTICIPANT, participant).status()).isEqualTo(200);
        assertThat(passes.show(pass).at("/related/0").has("terminatedAt")).isTrue();
        assertThat(passes.act(pass, "not-effective").status()).isEqualTo(200);
        assertThat(stateOf(pass)).isEqualTo("NOT_EFFECTIVE");
    }

    @Test
    void aParticipantThatWasUnrelatedIsNotInTheWayEither() {
        JsonNode pass = passes.create(owner);
        passes.relate(pass, PARTICIPANT, "RP-1");
        assertThat(passes.unrelate(pass, PARTICIPANT, "RP-1").status()).isEqualTo(200);
        assertThat(passes.act(pass, "not-effective").status()).isEqualTo(200);
    }

    @Test
    void anAccountIsNotInTheWayOfSwitchingOff() {
        JsonNode pass = passes.create(owner);
        passes.relate(pass, ACCOUNT, TestCrm.unique("AR"));
        assertThat(passes.act(pass, "not-effective").status()).isEqualTo(200);
    }

    @Test
    void anEntityIsRelatedOnceTerminatedOnceAndGoneOnce() {
        JsonNode pass = passes.create(owner);
        String account = TestCrm.unique("AR");
        assertThat(passes.relate(pass, ACCOUNT, account).status()).isEqualTo(200);
        assertThat(passes.relate(pass, ACCOUNT, account).status()).isEqualTo(409);
        assertThat(passes.terminate(pass, ACCOUNT, account).status()).isEqualTo(200);
        assertThat(passes.terminate(pass, ACCOUNT, account).status()).isEqualTo(409);
        assertThat(passes.unrelate(pass, ACCOUNT, account).status()).isEqualTo(200);
        assertThat(passes.unrelate(pass, ACCOUNT, account).status()).isEqualTo(404);
        assertThat(passes.show(pass).path("related")).isEmpty();
    }

    @Test
    void switchedOnAgainItIsAsItWas() {
        JsonNode pass = passIn("NOT_EFFECTIVE");
        assertThat(passes.act(pass, "effective").status()).isEqualTo(200);
        assertThat(stateOf(pass)).isEqualTo("EFFECTIVE");
    }

    @Test
    void aPassWhoseCredentialWasDeletedIsNotEffectiveAndIsShownAgainOnceSwitchedOn() {
        JsonNode pass = passes.create(owner);
        String credential = credentials().path(0).required("id").textValue();
        admin.delete("/users/" + owner + "/credentials/" + credential);
        assertThat(stateOf(pass)).isEqualTo("NOT_EFFECTIVE");
        assertThat(admin.get(Passes.PATH + "?state=NOT_EFFECTIVE&userId=" + owner))
                .hasSize(1);
        assertThat(admin.get(Passes.PATH + "?state=EFFECTIVE&userId=" + owner)).isEmpty();
        assertThat(passes.act(pass, "reset-pass-code").status()).isEqualTo(409);

        assertThat(passes.act(pass, "effective").status()).isEqualTo(200);
        assertThat(stateOf(pass)).isEqualTo("EFFECTIVE");
        assertThat(credentials().findValuesAsText("userLabel"))
                .containsExactly(pass.path("number").textValue());
    }

    @Test
    void stockGetsAnOwnerOnceAndIsShownAmongTheirCredentialsThen() {
        JsonNode stock = passes.create(null);
        assertThat(stock.has("userId")).isFalse();
        assertThat(passes.act(stock, "assign", "userId", owner).status()).isEqualTo(200);
        assertThat(credentials().findValuesAsText("userLabel"))
                .containsExactly(stock.path("number").textValue());
        HttpAnswer again =
                passes.act(stock, "assign", "userId", new TestCrm(admin).user().id());
        assertThat(again.status()).isEqualTo(409);
        assertThat(passes.show(stock).path("userId").textValue()).isEqualTo(owner);
    }

    @Test
    void aChangeLeavesWhatItDoesNotNameAndTakesAwayWhatIsNull() {
        JsonNode pass =
                passes.create(owner, "cardMask", "****1111", "userDefined", Map.of("string1", "a", "string2", "b"));
        Map<String, Object> fields = new java.util.HashMap<>();
        fields.put("string1", null);
        fields.put("float1", 1.5);
        assertThat(passes.change(pass, Map.of("userDefined", fields)).status()).isEqualTo(200);
        JsonNode shown = passes.show(pass);
        assertThat(shown.path("userDefined").toString())
                .contains("string2", "float1")
                .doesNotContain("string1");
        assertThat(shown.path("cardMask").textValue()).isEqualTo("****1111");
        assertThat(shown.path("identifier")).isEqualTo(pass.path("identifier"));

        Map<String, Object> nothing = new java.util.HashMap<>();
        nothing.put("cardMask", null);
        nothing.put("userDefined", null);
        nothing.put("authenticationCode", null);
        HttpAnswer taken = passes.change(pass, nothing);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().has("cardMask")).isFalse();
        assertThat(taken.json().path("userDefined")).isEmpty();
        assertThat(taken.json().path("authenticationCode").textValue())
                .as("another one is generated")
                .isNotEqualTo(pass.path("authenticationCode").textValue());
        assertThat(taken.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aChangeWithOneWrongPartChangesNothing() {
        JsonNode pass = passes.create(owner);
        String identifier = Passes.identifier();
        HttpAnswer refused = passes.change(pass, Map.of("identifier", identifier, "passCode", "x"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").textValue()).isEqualTo("passCode");
        assertThat(passes.show(pass).path("identifier")).isEqualTo(pass.path("identifier"));
        assertThat(passes.tryToCreate(Map.of("identifier", identifier, "passCode", Passes.PASS_CODE))
                        .status())
                .as("nobody has it")
                .isEqualTo(201);
    }

    private JsonNode passIn(String state) {
        JsonNode pass = passes.create(owner, "requireVerification", state.equals("PENDING_VERIFICATION"));
        if (state.equals("NOT_EFFECTIVE")) {
            assertThat(passes.act(pass, "not-effective").status()).isEqualTo(200);
        }
        return pass;
    }

    private String stateOf(JsonNode pass) {
        return passes.show(pass).path("state").textValue();
    }

    private JsonNode credentials() {
        com.fasterxml.jackson.databind.node.ArrayNode found =
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        admin.get("/users/" + owner + "/credentials").forEach(credential -> {
            if (credential.path("type").textValue().equals("access-pass")) {
                found.add(credential);
            }
        });
        return found;
    }
}
