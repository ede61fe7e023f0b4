package io.github.keysandpasses.tests.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A token got with a DPoP proof (RFC 9449) is bound to the app's key: whoever catches the token alone has nothing. */
@Tag("slow")
@WithKeycloak
class JavaScriptDpopIT {
    @ParameterizedTest
    @EnumSource
    void aBoundTokenIsGoodOnlyWithAFreshProofByItsOwnKey(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result = JavaScriptApp.ofDemo(keycloak, door)
                .withClient(keycloak, Map.of("dpop.bound.access.tokens", "true"))
                .withParameters("{\"scope\":\"openid\",\"unit\":\"Retail Unit\"}")
                .run("dpop.mjs");
        assertThat(result.path("tokenType").asText()).isEqualTo("dpop");
        assertThat(result.path("boundTo").asText())
                .isNotEmpty()
                .isEqualTo(result.path("thumbprint").asText());
        assertThat(result.at("/withProof/status").intValue()).isEqualTo(200);
        assertThat(result.at("/withProof/body").asText())
                .contains("\"org\":\"" + CrmDemo.ORGANIZATION + "\"", "\"oun\":\"" + CrmDemo.RETAIL_UNIT + "\"");
        assertOpensNothingElse(result);
    }

    /** A client that does not demand bound tokens still gets one if it sends a proof. */
    @ParameterizedTest
    @EnumSource
    void aProofBindsWithoutBeingDemanded(KeyDoor door, RunningKeycloak keycloak) {
        JsonNode result = JavaScriptApp.ofDemo(keycloak, door)
                .withParameters("{\"scope\":\"openid\"}")
                .run("dpop.mjs");
        assertThat(result.path("boundTo").asText())
                .isNotEmpty()
                .isEqualTo(result.path("thumbprint").asText());
        assertOpensNothingElse(result);
    }

    private static void assertOpensNothingElse(JsonNode result) {
        assertThat(result.at("/exchangeReplayed/status").intValue()).isEqualTo(400);
        assertThat(result.at("/exchangeReplayed/body").asText())
                .contains("DPoP proof has already been used")
                .doesNotContain("access_token");
        for (String call : new String[] {"proofReplayed", "withProofOfAnotherKey", "withoutProof", "asBearer"}) {
            assertThat(result.path(call).path("status").intValue()).as(call).isEqualTo(401);
        }
    }
}
