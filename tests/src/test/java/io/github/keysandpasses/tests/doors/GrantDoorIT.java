package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A confidential client exchanges a key at the token endpoint (RFC 6749 section 4.5). */
@WithKeycloak
class GrantDoorIT {
    private static final Refusal INVALID_SCOPE = Refusal.grant("invalid_scope", "Invalid scope");

    @Test
    void aKeyBecomesABearerTokenAndNothingElse(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.fieldNames())
                .toIterable()
                .doesNotContain("refresh_token", "id_token", "session_state")
                .contains("access_token");
        assertThat(json.path("token_type").textValue()).isEqualTo("Bearer");
        assertThat(answer.headers().get("Cache-Control")).containsExactly("no-store");
        JsonNode claims = claims(token(answer));
        assertThat(json.path("expires_in").longValue())
                .isPositive()
                .isEqualTo(claims.path("exp").longValue() - claims.path("iat").longValue());
        assertThat(claims.path("azp").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
        assertThat(claims.fieldNames()).toIterable().doesNotContain("sid", "session_state");
    }

    @Test
    void theTokenIsForTheOwnerInTheirUsualUnit(RunningKeycloak keycloak) {
        assertIsOfAdministrator(claims(token(new Doors(keycloak).grant(CrmDemo.DEMO_KEY))), CrmDemo.ADMIN_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.RETAIL_UNIT_CRM_ID, CrmDemo.RETAIL_UNIT, CrmDemo.RETAIL_UNIT_ID})
    void aUnitIsNamedByItsCrmIdOrItsNameOrItsGroupId(String unit, RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "unit", unit);
        assertIsOfAdministrator(claims(token(answer)), CrmDemo.RETAIL_UNIT);
    }

    @Test
    void anEmptyUnitIsNone(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "unit", "");
        assertIsOfAdministrator(claims(token(answer)), CrmDemo.ADMIN_UNIT);
    }

    @Test
    void theScopeOpenidBringsAnIdTokenWithTheSameClaims(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "scope", "openid", "unit", CrmDemo.RETAIL_UNIT);
        JsonNode idToken = claims(answer.json().required("id_token").textValue());
        assertIsOfAdministrator(idToken, CrmDemo.RETAIL_UNIT);
        assertThat(idToken.path("typ").textValue()).isEqualTo("ID");
        assertThat(idToken.path("sub")).isEqualTo(claims(token(answer)).path("sub"));
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void aScopeTheClientHasIsHonoured(RunningKeycloak keycloak) {
        HttpAnswer plain = new Doors(keycloak).grant(CrmDemo.DEMO_KEY);
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "scope", "profile");
        assertThat(claims(token(plain)).has("preferred_username")).isFalse();
        assertThat(claims(token(answer)).path("preferred_username").textValue()).isEqualTo(CrmDemo.ADMINISTRATOR);
        assertThat(answer.json().path("scope").textValue().split(" ")).contains("profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-scope", "profile no-such-scope", "openid offline_access", "profile,email"})
    void aScopeTheClientDoesNotHaveIsRefused(String scope, RunningKeycloak keycloak) {
        INVALID_SCOPE.assertIs(new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "scope", scope));
    }

    @Test
    void offlineAccessIsRefusedEvenToAClientThatHasTheScope(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of());
        admin.put(
                "/clients/" + admin.clientId(client) + "/optional-client-scopes/"
                        + admin.clientScopeId("offline_access"),
                Map.of());
        INVALID_SCOPE.assertIs(
                new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY, "scope", "offline_access"));
        INVALID_SCOPE.assertIs(
                new Doors(keycloak).grantBy(client, "secret", CrmDemo.DEMO_KEY, "scope", "openid offline_access"));
    }

    /** RFC 6749 section 3.2: a parameter without a value is one that was not sent. */
    @Test
    void anEmptyScopeIsNone(RunningKeycloak keycloak) {
        HttpAnswer plain = new Doors(keycloak).grant(CrmDemo.DEMO_KEY);
        HttpAnswer answer = new Doors(keycloak).grant(CrmDemo.DEMO_KEY, "scope", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("scope")).isEqualTo(plain.json().path("scope"));
    }

    private static void assertIsOfAdministrator(JsonNode claims, String unit) {
        assertThat(claims.path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
        assertThat(claims.path("oun").textValue()).isEqualTo(unit);
        assertThat(claims.path("usr").textValue()).isEqualTo("MPAdministrator");
    }
}
