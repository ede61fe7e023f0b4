package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A realm's client policies hold for exchanges of keys, as far as Keycloak lets an extension ask them. */
@WithKeycloak
class ClientPoliciesIT {
    private static final Map<String, Object> ANY_CLIENT = Map.of("condition", "any-client", "configuration", Map.of());
    private static final Refusal NO_CERTIFICATE =
            Refusal.grant("invalid_request", "Client Certification missing for MTLS HoK Token Binding");

    private RunningKeycloak keycloak;
    private OtherRealm realm;

    @BeforeEach
    void aRealmOfItsOwn(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
    }

    @AfterEach
    void itGoes() {
        realm.close();
    }

    @ParameterizedTest
    @EnumSource
    void holderOfKeyRefusesWithoutACertificate(OAuthDoor door) {
        assertThat(ask(door).status()).isEqualTo(200);
        enforce(ANY_CLIENT, "holder-of-key-enforcer", Map.of("auto-configure", false));
        NO_CERTIFICATE.assertIs(ask(door));
        JsonNode event = new Events(realm.admin()).newestRefusal();
        assertThat(event.path("error").textValue()).isEqualTo("client_policy");
        assertThat(event.path("details").path("client_policy_error").textValue())
                .isEqualTo("invalid_request");
        assertThat(event.path("details").path("client_policy_error_detail").textValue())
                .contains("Certification missing");
    }

    @ParameterizedTest
    @EnumSource
    void aClientAuthenticatorThatIsNotAllowedIsRefused(OAuthDoor door) {
        enforce(
                ANY_CLIENT,
                "secure-client-authenticator",
                Map.of("allowed-client-authenticators", List.of("client-jwt")));
        Refusal.grant("invalid_request", "Configured client authentication method not allowed for client")
                .assertIs(ask(door));
    }

    @ParameterizedTest
    @EnumSource
    void lightweightTokensAreIssuedWhereThePolicyAsksForThem(OAuthDoor door) {
        assertThat(roles(Doors.claims(Doors.token(ask(door))))).isNotEmpty();
        enforce(ANY_CLIENT, "use-lightweight-access-token", Map.of());
        JsonNode claims = Doors.claims(Doors.token(ask(door)));
        assertThat(roles(claims)).isEmpty();
        assertThat(claims.path("jti").textValue()).startsWith("trrtwk:");
    }

    /** Keycloak lets no extension name a grant of its own: its nearest relative stands for it. */
    @ParameterizedTest
    @EnumSource
    void aConditionOnTheGrantTypeMustNameClientCredentials(OAuthDoor door) {
        enforce(grantType(CrmDemo.GRANT_TYPE), "holder-of-key-enforcer", Map.of("auto-configure", false));
        assertThat(ask(door).status()).isEqualTo(200);
        enforce(grantType("client_credentials"), "holder-of-key-enforcer", Map.of("auto-configure", false));
        NO_CERTIFICATE.assertIs(ask(door));
    }

    @ParameterizedTest
    @EnumSource
    void aConditionOnThePermissionToExchangeKeysHolds(OAuthDoor door) {
        Map<String, Object> permission = Map.of(
                "condition",
                "client-scopes",
                "configuration",
                Map.of("type", "Default", "scopes", List.of("web-api-key")));
        enforce(permission, "holder-of-key-enforcer", Map.of("auto-configure", false));
        NO_CERTIFICATE.assertIs(ask(door));
    }

    /** The one event Keycloak itself triggers for a token exchange, before this extension is asked. */
    @Test
    void anExecutorOfTokenExchangeReachesTheTokenExchangeOnly() {
        enforce(ANY_CLIENT, "downscope-assertion-grant-enforcer", Map.of());
        assertThat(ask(OAuthDoor.GRANT).status()).isEqualTo(200);
        HttpAnswer refused = ask(OAuthDoor.TOKEN_EXCHANGE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").textValue()).isEqualTo("invalid_request");
    }

    @Test
    void theWebApiIsHeldToThePoliciesToo() {
        enforce(ANY_CLIENT, "holder-of-key-enforcer", Map.of("auto-configure", false));
        Refusal.webApi(403, "ACCESS_DENIED", "A client policy of the realm refuses the request")
                .assertIs(realm.doors().webApi(realm.key(), "{}"));
        assertThat(new Events(realm.admin()).newestReason()).isEqualTo("client_policy");
    }

    private HttpAnswer ask(OAuthDoor door) {
        return Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
                door.form(realm.key()),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
    }

    private static JsonNode roles(JsonNode claims) {
        return claims.path("realm_access").path("roles");
    }

    private static Map<String, Object> grantType(String grantType) {
        return Map.of("condition", "grant-type", "configuration", Map.of("grant_types", List.of(grantType)));
    }

    private void enforce(Map<String, Object> condition, String executor, Map<String, ?> configuration) {
        realm.admin()
                .put(
                        "/client-policies/profiles",
                        Map.of(
                                "profiles",
                                List.of(Map.of(
                                        "name",
                                        "profile",
                                        "executors",
                                        List.of(Map.of("executor", executor, "configuration", configuration))))));
        realm.admin()
                .put(
                        "/client-policies/policies",
                        Map.of(
                                "policies",
                                List.of(Map.of(
                                        "name",
                                        "policy",
                                        "enabled",
                                        true,
                                        "conditions",
                                        List.of(condition),
                                        "profiles",
                                        List.of("profile")))));
    }
}
