package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A confidential client exchanges a key as the subject token of a token exchange (RFC 8693). */
@WithKeycloak
class TokenExchangeDoorIT {
    private static final Refusal NOT_ALLOWED =
            Refusal.grant("unauthorized_client", "The client may not exchange Web API keys");

    @Test
    void aKeyBecomesAnAccessTokenThatSaysWhatItIs(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).exchange(CrmDemo.DEMO_KEY);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.path("issued_token_type").textValue()).isEqualTo(CrmDemo.ACCESS_TOKEN_TYPE);
        assertThat(json.path("token_type").textValue()).isEqualTo("Bearer");
        assertThat(json.fieldNames()).toIterable().doesNotContain("refresh_token", "id_token", "session_state");
        assertThat(answer.headers().get("Cache-Control")).containsExactly("no-store");
        JsonNode claims = claims(token(answer));
        assertThat(claims.path("azp").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
        assertThat(claims.path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
        assertThat(claims.path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
        assertThat(claims.path("usr").textValue()).isEqualTo("MPAdministrator");
        assertThat(claims.fieldNames()).toIterable().doesNotContain("sid", "session_state");
    }

    @Test
    void anAccessTokenMayBeAskedForByItsName(RunningKeycloak keycloak) {
        HttpAnswer answer =
                new Doors(keycloak).exchange(CrmDemo.DEMO_KEY, "requested_token_type", CrmDemo.ACCESS_TOKEN_TYPE);
        assertThat(answer.json().path("issued_token_type").textValue()).isEqualTo(CrmDemo.ACCESS_TOKEN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.RETAIL_UNIT_CRM_ID, CrmDemo.RETAIL_UNIT, CrmDemo.RETAIL_UNIT_ID})
    void aUnitMayBeAskedFor(String unit, RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).exchange(CrmDemo.DEMO_KEY, "unit", unit);
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.RETAIL_UNIT);
    }

    @Test
    void aScopeMayBeAskedForAndOpenidBringsAnIdToken(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).exchange(CrmDemo.DEMO_KEY, "scope", "openid profile");
        assertThat(answer.json().path("scope").textValue().split(" ")).contains("openid", "profile");
        JsonNode idToken = claims(answer.json().required("id_token").textValue());
        assertThat(idToken.path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void theEventSaysDoorKeyAudienceAndUnit(RunningKeycloak keycloak) {
        new Doors(keycloak).exchange(CrmDemo.DEMO_KEY, "audience", CrmDemo.RESOURCE_SERVER);
        JsonNode event = new Events(new Admin(keycloak)).newestSuccess();
        assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.THIRD_PARTY_APP);
        JsonNode details = event.path("details");
        assertThat(details.path("keysandpasses_door").textValue()).isEqualTo("token_exchange");
        assertThat(details.path("keysandpasses_web_api_key_id").isTextual()).isTrue();
        assertThat(details.path("keysandpasses_unit_id").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT_ID);
        assertThat(details.path("audience").textValue()).isEqualTo(CrmDemo.RESOURCE_SERVER);
        assertThat(event.toString()).doesNotContain(CrmDemo.DEMO_KEY);
    }

    @Test
    void aPublicClientIsRefused(RunningKeycloak keycloak) {
        Map<String, String> form = new HashMap<>(Doors.exchangeForm(CrmDemo.DEMO_KEY));
        form.put("client_id", CrmDemo.PUBLIC_APP);
        NOT_ALLOWED.assertIs(Http.postForm(keycloak.tokenEndpoint(CrmDemo.REALM), form));
        assertThat(new Events(new Admin(keycloak)).newestReason()).isEqualTo("client_public");
    }

    @Test
    void aClientWithoutTheScopeIsRefusedEvenIfItMayExchangeTokens(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of("standard.token.exchange.enabled", "true"));
        admin.delete(
                "/clients/" + admin.clientId(client) + "/default-client-scopes/" + admin.clientScopeId("web-api-key"));
        NOT_ALLOWED.assertIs(new Doors(keycloak).exchangeBy(client, "secret", CrmDemo.DEMO_KEY));
        assertThat(new Events(admin).newestReason()).isEqualTo("client_not_allowed");
    }

    /** What is not a key is Keycloak's own affair, as if this extension were not there. */
    @Test
    void anAccessTokenAsSubjectStillGoesToKeycloaksOwnExchange(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        String client = new TestCrm(admin).client(Map.of("standard.token.exchange.enabled", "true"));
        String accessToken = token(new Doors(keycloak).exchangeBy(client, "secret", CrmDemo.DEMO_KEY));
        HttpAnswer answer = Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type",
                        CrmDemo.TOKEN_EXCHANGE,
                        "subject_token",
                        accessToken,
                        "subject_token_type",
                        CrmDemo.ACCESS_TOKEN_TYPE),
                "Authorization",
                Http.basic(client, "secret"));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode details = new Events(admin).newestSuccess().path("details");
        assertThat(details.has("keysandpasses_door")).isFalse();
        assertThat(details.path("subject_token_client_id").textValue()).isEqualTo(client);
    }
}
