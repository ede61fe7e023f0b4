package io.github.keysandpasses.tests.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A third-party app on oauth4webapi gets a token for a key, and an API on jose verifies it. */
@Tag("slow")
@WithKeycloak
class JavaScriptLibraryIT {
    @ParameterizedTest
    @EnumSource
    void aKeyBecomesATokenThatTheKeysOfTheRealmVerify(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result = JavaScriptApp.ofDemo(keycloak, door)
                .withParameters("{\"unit\":\"Retail Unit\"}")
                .run("token.mjs");
        assertThat(result.path("tokenType").asText()).isEqualTo("bearer");
        assertThat(result.path("refreshToken").booleanValue()).isFalse();
        JsonNode claims = result.path("claims");
        assertThat(claims.path("org").asText()).isEqualTo(CrmDemo.ORGANIZATION);
        assertThat(claims.path("oun").asText()).isEqualTo(CrmDemo.RETAIL_UNIT);
        assertThat(claims.path("azp").asText()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
        assertThat(result.path("refusalForAnotherAudience").asText()).isEqualTo("ERR_JWT_CLAIM_VALIDATION_FAILED aud");
    }

    /** RFC 8693 section 2.2.1: the answer says what kind of token it is. */
    @Test
    void aTokenExchangeSaysWhatItIssued(RunningKeycloak keycloak) {
        JsonNode result = JavaScriptApp.ofDemo(keycloak, KeyDoor.TOKEN_EXCHANGE)
                .withParameters("{\"audience\":\"loyalty-api\"}")
                .run("token.mjs");
        assertThat(result.path("issuedTokenType").asText()).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(result.at("/claims/aud").asText()).isEqualTo(CrmDemo.RESOURCE_SERVER);
    }

    @ParameterizedTest
    @EnumSource
    void aClientCanProveItselfByASignature(KeyDoor door, RunningKeycloak keycloak) throws Exception {
        JavaScriptApp app = JavaScriptApp.ofDemo(keycloak, door).withPrivateKey(keycloak);
        JsonNode claims = app.run("token.mjs").path("claims");
        assertThat(claims.path("azp").asText()).isEqualTo(app.clientId());
        assertThat(claims.path("org").asText()).isEqualTo(CrmDemo.ORGANIZATION);
    }

    /** RFC 8693 section 2.2.2 has a bad subject token answered by invalid_request, RFC 6749 a bad grant by invalid_grant. */
    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsTheLibrarysOwnError(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result = JavaScriptApp.ofDemo(keycloak, door)
                .withKey("00000000000000000000000000000000")
                .run("refused.mjs");
        assertThat(result.path("refused").booleanValue()).isTrue();
        assertThat(result.path("status").intValue()).isEqualTo(400);
        assertThat(result.path("error").asText())
                .isEqualTo(door == KeyDoor.TOKEN_EXCHANGE ? "invalid_request" : "invalid_grant");
        assertThat(result.path("description").asText()).isEqualTo("Invalid Web API key");
    }

    @ParameterizedTest
    @EnumSource
    void aClientWithTheWrongSecretIsTheLibrarysOwnError(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result =
                JavaScriptApp.ofDemo(keycloak, door).withSecret("wrong").run("refused.mjs");
        assertThat(result.path("status").intValue()).isEqualTo(401);
        assertThat(result.path("error").asText()).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatDemandsBoundTokensGetsNoOther(KeyDoor door, RunningKeycloak keycloak) {
        JavaScriptApp app =
                JavaScriptApp.ofDemo(keycloak, door).withClient(keycloak, Map.of("dpop.bound.access.tokens", "true"));
        JsonNode result = app.run("refused.mjs");
        assertThat(result.path("refused").booleanValue()).isTrue();
        assertThat(result.path("description").asText()).isEqualTo("DPoP proof is missing");
    }
}
