package io.github.keysandpasses.tests.owners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client whose authenticator is ours has the keys of its service account for secrets, and nothing else. */
@WithKeycloak
class ClientSecretKeyIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";
    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm crm;
    private TestCrm.ServiceClient client;

    @BeforeEach
    void aClientAuthenticatesByKeys(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        crm = new TestCrm(admin);
        client = crm.serviceClient("clientAuthenticatorType", "crm-web-api-key");
    }

    @Test
    void aKeyIsTheSecretInTheHeaderAndInTheForm() {
        String key = secret(key());
        for (HttpAnswer answer : List.of(basic(key), post(key))) {
            JsonNode claims = Doors.claims(Doors.token(answer));
            assertThat(claims.path("sub").textValue())
                    .isEqualTo(client.account().id());
            assertThat(claims.path("azp").textValue()).isEqualTo(client.clientId());
        }
        JsonNode event = new Events(admin).newest("CLIENT_LOGIN");
        assertThat(event.at("/details/client_auth_method").textValue()).isEqualTo("crm-web-api-key");
        assertThat(event.at("/details/keysandpasses_web_api_key_id").textValue())
                .isNotBlank();
    }

    @Test
    void manyKeysAreGoodAtOnce() {
        for (JsonNode key : List.of(key(), key(), key())) {
            assertThat(basic(secret(key)).status()).isEqualTo(200);
        }
    }

    @Test
    void theClientsOwnSecretIsNoneAnyMore() {
        assertInvalidClient(basic("secret"));
        assertInvalidClient(post("secret"));
    }

    @Test
    void whateverIsWrongWithAKeyTheAnswerIsTheSame() {
        TestCrm.ServiceClient other = crm.serviceClient();
        JsonNode revoked = key();
        admin.call("POST", KEYS + "/" + id(revoked) + "/revoke", Map.of());
        JsonNode consumer = key("keyClass", "CONSUMER_APPLICATION");
        String good = secret(key());
        String mistyped = good.substring(0, good.length() - 1) + (good.endsWith("a") ? "b" : "a");
        String unknown = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        String ofAnother = secret(admin.createKeyOf(Map.of("clientId", other.clientId()), "key"));
        String ofAUser = secret(admin.createKey(crm.user().id(), "key"));
        String known = basic("secret").body();
        for (String key :
                List.of(mistyped, unknown, ofAnother, ofAUser, secret(revoked), secret(consumer), CrmDemo.DEMO_KEY)) {
            HttpAnswer answer = basic(key);
            assertInvalidClient(answer);
            assertThat(answer.body()).isEqualTo(known);
        }
    }

    @Test
    void aMissingSecretIsAnsweredTheSame() {
        HttpAnswer answer = Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", "client_credentials", "client_id", client.clientId()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_client");
    }

    @Test
    void aRevokedKeyIsDeadAtTheNextRequestAndSoIsADisabledOne() {
        JsonNode revoked = key();
        JsonNode disabled = key();
        assertThat(basic(secret(revoked)).status()).isEqualTo(200);
        assertThat(basic(secret(disabled)).status()).isEqualTo(200);
        admin.call("POST", KEYS + "/" + id(revoked) + "/revoke", Map.of());
        admin.put(KEYS + "/" + id(disabled), Map.of("enabled", false));
        assertInvalidClient(basic(secret(revoked)));
        assertThat(reason()).isEqualTo("key_revoked");
        assertInvalidClient(basic(secret(disabled)));
        assertThat(reason()).isEqualTo("key_disabled");
    }

    @Test
    void aRotatedKeyLivesOnBesideItsSuccessor() {
        JsonNode old = key();
        JsonNode next = admin.post(KEYS + "/" + id(old) + "/rotate", Map.of("graceHours", 1))
                .json();
        assertThat(basic(secret(old)).status()).isEqualTo(200);
        assertThat(basic(secret(next)).status()).isEqualTo(200);
        JsonNode over = key();
        admin.post(KEYS + "/" + id(over) + "/rotate", Map.of("graceHours", 0));
        assertInvalidClient(basic(secret(over)));
    }

    /** For the server on this machine: in a container it sees another address. */
    @Test
    @Tag("zip")
    void aKeyBoundToANetworkIsGoodThereOnly() {
        String here = secret(key("restrictions", Map.of("networks", List.of("127.0.0.0/8", "::1"))));
        String elsewhere = secret(key("restrictions", Map.of("networks", List.of("192.0.2.0/24"))));
        assertThat(basic(here).status()).isEqualTo(200);
        assertInvalidClient(basic(elsewhere));
        assertThat(reason()).isEqualTo("key_network_not_allowed");
    }

    @Test
    void aKeyForOtherClientsIsNoneForThisOne() {
        assertInvalidClient(basic(secret(key("restrictions", Map.of("clients", List.of(CrmDemo.THIRD_PARTY_APP))))));
        assertThat(basic(secret(key("restrictions", Map.of("clients", List.of(client.clientId())))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theTokenOfANarrowKeyIsAsNarrow() {
        crm.grantClientRole(client.account(), "realm-management", "view-users");
        String wide = Doors.token(basic(secret(key())));
        assertThat(Doors.claims(wide).path("resource_access").has("realm-management"))
                .isTrue();
        String none = secret(key("restrictions", Map.of("roles", List.of("offline_access"))));
        String token = Doors.token(basic(none));
        assertThat(Doors.claims(token).path("resource_access").has(CrmDemo.RESOURCE_SERVER))
                .isFalse();
        assertThat(Doors.claims(token).toString()).doesNotContain("view-users").doesNotContain("read-balances");
        String read =
                Doors.token(basic(secret(key("restrictions", Map.of("roles", List.of("loyalty-api:read-balances"))))));
        assertThat(Doors.claims(read).path("resource_access").toString())
                .contains("read-balances")
                .doesNotContain("view-users");
        JsonNode shown = new Doors(keycloak).introspect(read);
        assertThat(shown.path("active").booleanValue()).isTrue();
        assertThat(shown.toString()).contains("read-balances").doesNotContain("view-users");
        assertThat(new Admin(keycloak, CrmDemo.REALM, read)
                        .call("GET", "/users", null)
                        .status())
                .isIn(401, 403);
    }

    @Test
    void aNarrowKeyIsForTheAudiencesAndScopesItAllows() {
        String read = secret(key("restrictions", Map.of("audiences", List.of(CrmDemo.RESOURCE_SERVER))));
        assertThat(Doors.claims(Doors.token(basic(read))).path("aud").toString())
                .contains(CrmDemo.RESOURCE_SERVER);
        String other = secret(key("restrictions", Map.of("audiences", List.of(CrmDemo.THIRD_PARTY_APP))));
        assertThat(basic(other).json().path("error").textValue()).isEqualTo("invalid_target");
        String scopes = secret(key("restrictions", Map.of("clientScopes", List.of("email"))));
        assertThat(basic(scopes).json().path("error").textValue()).isEqualTo("invalid_scope");
    }

    @Test
    void whoAsksForAScopeTheKeyDoesNotAllowIsRefusedOpenidIncluded() {
        Object[] defaults = admin.get("/clients/" + client.id() + "/default-client-scopes")
                .findValuesAsText("name")
                .toArray();
        String narrow = secret(key("restrictions", Map.of("clientScopes", List.of(defaults))));
        assertThat(basic(narrow).status()).isEqualTo(200);
        for (String scope : List.of("openid", "phone", "email openid")) {
            HttpAnswer answer = send("", narrow, Map.of("grant_type", "client_credentials", "scope", scope));
            assertThat(answer.status()).as(scope).isEqualTo(400);
            assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_scope");
        }
        HttpAnswer wide = send("", secret(key()), Map.of("grant_type", "client_credentials", "scope", "openid"));
        assertThat(wide.status()).isEqualTo(200);
    }

    @Test
    void theTokensOfANarrowKeyEndWithIt() {
        JsonNode key = key("restrictions", Map.of("roles", List.of("loyalty-api:read-balances")));
        String token = Doors.token(basic(secret(key)));
        assertThat(new Doors(keycloak).introspect(token).path("active").booleanValue())
                .isTrue();
        admin.call("POST", KEYS + "/" + id(key) + "/revoke", Map.of());
        assertThat(new Doors(keycloak).introspect(token).path("active").booleanValue())
                .isFalse();
    }

    @Test
    void aNarrowKeyOpensClientCredentialsOnly() {
        String narrow = secret(key("restrictions", Map.of("roles", List.of("loyalty-api:read-balances"))));
        String wide = secret(key());
        String token = Doors.token(basic(wide));
        for (Map<String, String> form : List.of(
                Map.of("grant_type", "authorization_code", "code", "x"),
                Map.of("grant_type", "refresh_token", "refresh_token", "x"),
                Map.of("grant_type", "password", "username", "x", "password", "x"),
                Doors.exchangeForm(wide))) {
            assertInvalidClient(send("", narrow, form));
            assertThat(send("", wide, form).json().path("error").asText()).isNotEqualTo("invalid_client");
        }
        for (String endpoint : List.of("/introspect", "/../revoke")) {
            assertInvalidClient(send(endpoint, narrow, Map.of("token", token)));
        }
        assertThat(send("/introspect", wide, Map.of("token", token)).status()).isEqualTo(200);
    }

    @Test
    void aKeyInTheUrlIsRefusedWhateverElseIsSent() {
        String key = secret(key());
        URI uri = URI.create(keycloak.tokenEndpoint(CrmDemo.REALM) + "?client_secret=" + key);
        HttpAnswer answer = Http.postForm(uri, CLIENT_CREDENTIALS, "Authorization", Http.basic(client.clientId(), key));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_request");
        assertThat(answer.body()).doesNotContain(key);
    }

    @Test
    void aClientWithItsServiceAccountSwitchedOffGetsNowhere() {
        String key = secret(key());
        admin.change("/clients/" + client.id(), Map.of("enabled", false));
        assertThat(basic(key).status()).isEqualTo(401);
        admin.change("/clients/" + client.id(), Map.of("enabled", true));
        assertThat(basic(key).status()).isEqualTo(200);
        admin.change("/users/" + client.account().id(), Map.of("enabled", false));
        assertInvalidClient(basic(key));
    }

    @Test
    void clientsWithASecretGoOnAsBefore() {
        assertThat(Http.postForm(
                                keycloak.tokenEndpoint(CrmDemo.REALM),
                                CLIENT_CREDENTIALS,
                                "Authorization",
                                Http.basic(crm.serviceClient().clientId(), "secret"))
                        .status())
                .isEqualTo(200);
    }

    private void assertInvalidClient(HttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_client");
    }

    private String reason() {
        return new Events(admin)
                .newest("CLIENT_LOGIN_ERROR")
                .at("/details/reason")
                .asText();
    }

    private JsonNode key(Object... members) {
        return admin.createKeyOf(Map.of("clientId", client.clientId()), TestCrm.unique("key"), members);
    }

    private HttpAnswer basic(String secret) {
        return send("", secret, CLIENT_CREDENTIALS);
    }

    private HttpAnswer send(String endpoint, String secret, Map<String, String> form) {
        return Http.postForm(
                keycloak.realmUri(
                        CrmDemo.REALM,
                        endpoint.startsWith("/..")
                                ? "/protocol/openid-connect" + endpoint.substring(3)
                                : "/protocol/openid-connect/token" + endpoint),
                form,
                "Authorization",
                Http.basic(client.clientId(), secret));
    }

    private HttpAnswer post(String secret) {
        return Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", "client_credentials", "client_id", client.clientId(), "client_secret", secret));
    }

    private static String id(JsonNode key) {
        return key.required("id").textValue();
    }

    private static String secret(JsonNode key) {
        return key.required("key").textValue();
    }
}
