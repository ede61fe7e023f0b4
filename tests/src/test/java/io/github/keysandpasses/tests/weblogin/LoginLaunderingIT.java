package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session behind a login that ends when it is not used gives nobody more than the login's token does. */
@WithKeycloak
class LoginLaunderingIT {
    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";
    private static final String ID_TOKEN_FORMAT = "http://openid.net/specs/openid-connect-core-1_0.html#IDToken";
    private static final String REFRESH_TOKEN = "urn:ietf:params:oauth:token-type:refresh_token";
    private static final String API = CrmDemo.THIRD_PARTY_APP;

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Admin admin;
    private String token;

    /** An API that exchanges tokens and guards resources of its own (UMA 2.0), and an administrator's login. */
    @BeforeEach
    void aLoginThatHasASession(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        admin = realm.admin();
        admin.join(admin.createOrganization("acme"), realm.ownerId());
        realm.changeClient(
                CrmDemo.WEB_API_CLIENT,
                Map.of(
                        "directAccessGrantsEnabled",
                        true,
                        "secret",
                        "web-api-secret",
                        "attributes",
                        Map.of("client.session.idle.timeout", "600")));
        realm.changeClient(
                API,
                Map.of(
                        "serviceAccountsEnabled", true,
                        "authorizationServicesEnabled", true,
                        "attributes",
                                Map.of(
                                        "standard.token.exchange.enabled", "true",
                                        "standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION")));
        String api = "/clients/" + admin.clientId(API);
        admin.post(api + "/roles", Map.of("name", "call"));
        give(API, "call");
        give("realm-management", "realm-admin");
        admin.change(api + "/authz/resource-server", Map.of("policyEnforcementMode", "PERMISSIVE"));
        admin.post(api + "/authz/resource-server/resource", Map.of("name", "balances", "ownerManagedAccess", false));
        token = Doors.token(new WebLogin(running, realm.name()).logIn("owner", "acme"));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void noRefreshTokenIsHadForItsToken() {
        HttpAnswer exchanged = exchange();
        assertThat(exchanged.status()).isEqualTo(200);
        Refusal.grant("invalid_request", "No refresh token can be had for this token")
                .assertIs(exchange("requested_token_type", REFRESH_TOKEN));
        assertThat(new Events(admin).newestReason()).isEqualTo("refresh_token_refused");
    }

    @Test
    void noRequestingPartyTokenIsHadForIt() {
        HttpAnswer byApp = uma(CrmDemo.WEB_API_CLIENT, "web-api-secret", token);
        assertThat(byApp.body()).doesNotContain("access_token");
        HttpAnswer exchanged = exchange("scope", "openid");
        for (String member : List.of("access_token", "id_token")) {
            HttpAnswer byApi = uma(
                    API,
                    CrmDemo.THIRD_PARTY_SECRET,
                    exchanged.json().required(member).textValue());
            assertThat(byApi.body()).doesNotContain("access_token");
        }
    }

    private HttpAnswer uma(String client, String secret, String claimToken) {
        return post(
                client,
                secret,
                Map.of(
                        "grant_type",
                        UMA,
                        "audience",
                        API,
                        "claim_token",
                        claimToken,
                        "claim_token_format",
                        ID_TOKEN_FORMAT));
    }

    private HttpAnswer exchange(String... parameters) {
        Map<String, String> form = new HashMap<>(Map.of(
                "grant_type", CrmDemo.TOKEN_EXCHANGE,
                "subject_token", token,
                "subject_token_type", CrmDemo.ACCESS_TOKEN_TYPE));
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return post(API, CrmDemo.THIRD_PARTY_SECRET, form);
    }

    private HttpAnswer post(String client, String secret, Map<String, String> form) {
        return Http.postForm(keycloak.tokenEndpoint(realm.name()), form, "Authorization", Http.basic(client, secret));
    }

    private void give(String client, String role) {
        String id = admin.clientId(client);
        admin.post(
                "/users/" + realm.ownerId() + "/role-mappings/clients/" + id,
                List.of(admin.get("/clients/" + id + "/roles/" + role)));
    }
}
