package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has no right authentication code learns nothing but that, and nobody guesses for long. */
@WithKeycloak
class PassExchangeRefusalsIT {
    private static final Refusal BAD_PASS = Refusal.grant("invalid_request", "Invalid access pass");
    private static final String UNKNOWN = "Nobody0Has1This2Code3At4All5";

    private OtherRealm realm;
    private Admin admin;
    private Passes passes;
    private Doors doors;

    @BeforeEach
    void aRealm(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        passes = new Passes(admin);
        doors = realm.doors();
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void whateverIsWrongWithACodeTheAnswerIsTheSame() {
        BAD_PASS.assertIs(doors.exchangeCode(UNKNOWN));
        BAD_PASS.assertIs(doors.exchangeCode("x"));
        BAD_PASS.assertIs(doors.exchangeCode("y".repeat(65)));
        BAD_PASS.assertIs(doors.exchangeCode(code(passes.create(null))));
        BAD_PASS.assertIs(doors.exchangeCode(code(passes.create(realm.ownerId(), "requireVerification", true))));

        JsonNode off = passes.create(realm.ownerId());
        passes.act(off, "not-effective");
        BAD_PASS.assertIs(doors.exchangeCode(code(off)));

        JsonNode ofDisabled = passes.create(admin.createUser("disabled"));
        admin.change("/users/" + ofDisabled.path("userId").textValue(), Map.of("enabled", false));
        BAD_PASS.assertIs(doors.exchangeCode(code(ofDisabled)));
    }

    @Test
    void aCodeThatCanBeGuessedOpensNothingAlone() {
        new PassRules(admin).define("authenticationCode", Map.of("automatic", false, "format", "NUMBER"));
        passes.create(realm.ownerId(), "authenticationCode", "4111 1111 1111 1111");
        BAD_PASS.assertIs(doors.exchangeCode("4111111111111111"));
    }

    @Test
    void anOrganisationThatTheOwnerHasLeftIsNoMoreToAStrangerThanABadPass() {
        String organization = admin.createOrganization("shops");
        admin.join(organization, realm.ownerId());
        JsonNode pass = passes.create(realm.ownerId(), "organizationId", organization);
        assertThat(doors.exchangeCode(code(pass)).status()).isEqualTo(200);
        admin.leave(organization, realm.ownerId());
        BAD_PASS.assertIs(doors.exchangeCode(code(pass)));
    }

    @Test
    void anOwnerWithPendingActionsMustLogInFirst() {
        JsonNode pass = passes.create(realm.ownerId());
        admin.change("/users/" + realm.ownerId(), Map.of("requiredActions", List.of("UPDATE_PASSWORD")));
        HttpAnswer refused = doors.exchangeCode(code(pass));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("must log in and finish pending actions");
    }

    @Test
    void onlyAClientWithASecretAndThePermissionExchangesCodes() {
        JsonNode pass = passes.create(realm.ownerId());
        admin.post("/clients", Map.of("clientId", "without-permission", "secret", "secret", "publicClient", false));
        HttpAnswer refused = doors.exchangeCodeBy("without-permission", "secret", code(pass));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").textValue()).isEqualTo("unauthorized_client");
        realm.changeClient(CrmDemo.THIRD_PARTY_APP, Map.of("publicClient", true));
        HttpAnswer ofPublic =
                doors.exchangeCodeBy("nobody", "secret", code(pass), "client_id", CrmDemo.THIRD_PARTY_APP);
        assertThat(ofPublic.status()).isIn(400, 401);
        assertThat(ofPublic.body()).doesNotContain("access_token");
    }

    @Test
    void whatIsNotSupportedIsRefusedAndNotIgnored() {
        String code = code(passes.create(realm.ownerId()));
        for (String[] parameter : new String[][] {
            {"actor_token", "x"},
            {"resource", "https://api.example"},
            {"requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token"},
            {"scope", "offline_access"}
        }) {
            assertThat(doors.exchangeCode(code, parameter).status())
                    .as(parameter[0])
                    .isEqualTo(400);
        }
        assertThat(doors.exchangeCode("").body()).doesNotContain("access_token");
    }

    /** Sprayed codes are all unknown: what limits them is where they come from. */
    @Test
    void afterAHundredWrongCodesFromOneAddressItIsToldToSlowDownAndRightOnesGoOn() {
        String code = code(passes.create(realm.ownerId()));
        for (int i = 0; i < 50; i++) {
            BAD_PASS.assertIs(doors.exchangeCode(UNKNOWN + i));
            assertThat(doors.exchangeCode(code).status())
                    .as("a right one does not count")
                    .isEqualTo(200);
        }
        for (int i = 50; i < 100; i++) {
            BAD_PASS.assertIs(doors.exchangeCode(UNKNOWN + i));
        }
        HttpAnswer refused = doors.exchangeCode(UNKNOWN);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("error").textValue()).isEqualTo("slow_down");
        assertThat(doors.exchangeCode(code).status())
                .as("nobody shuts out another's good code")
                .isEqualTo(200);
    }

    private static String code(JsonNode pass) {
        return pass.required("authenticationCode").textValue();
    }
}
