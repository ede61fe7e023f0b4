package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A realm admin decides about the password door with the settings Keycloak has for password grants. */
@WithKeycloak
class LoginSwitchIT {
    private static final Refusal OFF =
            Refusal.webApi(404, "NOT_AVAILABLE", "Logging in by user name is not available in this realm");

    private static final Refusal NO_WEB_API =
            Refusal.webApi(404, "NOT_AVAILABLE", "The Web API is not available in this realm");

    private static final Refusal POLICY =
            Refusal.webApi(403, "ACCESS_DENIED", "A client policy of the realm refuses the request");

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Admin admin;
    private WebLogin login;

    @BeforeEach
    void aRealmWithTheLogin(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        admin = realm.admin();
        admin.join(admin.createOrganization("acme"), realm.ownerId());
        login = new WebLogin(running, realm.name());
    }

    @AfterEach
    void deleteRealm() {
        realm.close();
    }

    @Test
    void theLoginIsOffUntilItIsSwitchedOn() {
        OFF.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("web_api_login_off");
        OFF.assertIs(Http.get(keycloak.realmUri(realm.name(), CrmDemo.LOGIN_PATH)));
        switchOn();
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(200);
    }

    @Test
    void keysAndReleasesDoNotDependOnTheSwitch() {
        HttpAnswer exchanged = realm.doors().webApi(realm.key(), "{}");
        assertThat(login.release(Doors.token(exchanged)).status()).isEqualTo(200);
    }

    @Test
    void aClientThatIsDisabledHasNoLogin() {
        switchOn();
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("enabled", false));
        NO_WEB_API.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("web_api_not_available");
    }

    @Test
    void aClientThatMayNotExchangeKeysHasNoLoginEither() {
        switchOn();
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(200);
        admin.delete("/clients/" + admin.clientId(CrmDemo.WEB_API_CLIENT) + "/default-client-scopes/"
                + admin.clientScopeId("web-api-key"));
        NO_WEB_API.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("web_api_not_available");
    }

    @Test
    void aClientPolicyThatRejectsPasswordGrantsRejectsTheLogin() {
        switchOn();
        realm.enforce("reject-ropc-grant", Map.of());
        POLICY.assertIs(login.logIn("owner", "acme"));
        POLICY.assertIs(login.logIn("owner", "acme", "password", "wrong"));
        JsonNode event = new Events(admin).newest("LOGIN_ERROR");
        assertThat(event.path("error").textValue()).isEqualTo("client_policy");
        assertThat(event.path("details").path("client_policy_error").textValue())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aClientPolicyThatWantsBoundTokensGetsNoUnboundOne() {
        switchOn();
        realm.enforce("holder-of-key-enforcer", Map.of("auto-configure", false));
        POLICY.assertIs(login.logIn("owner", "acme"));
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme", "password", "wrong"));
        assertThat(admin.get("/users/" + realm.ownerId() + "/sessions")).isEmpty();
    }

    @Test
    void theFlowOfTheClientDecides() {
        switchOn();
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(200);
        String flow = Admin.createdId(admin.post(
                "/authentication/flows",
                Map.of(
                        "alias", "nobody",
                        "providerId", "basic-flow",
                        "topLevel", true,
                        "builtIn", false,
                        "description", "")));
        admin.post(
                "/authentication/flows/nobody/executions/execution",
                Map.of("provider", "direct-grant-validate-username"));
        admin.post(
                "/authentication/flows/nobody/executions/execution", Map.of("provider", "deny-access-authenticator"));
        for (JsonNode execution : admin.get("/authentication/flows/nobody/executions")) {
            require(execution);
        }
        realm.changeClient(
                CrmDemo.WEB_API_CLIENT, Map.of("authenticationFlowBindingOverrides", Map.of("direct_grant", flow)));

        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme"));
        assertThat(reason()).isEqualTo("login_refused");
    }

    @Test
    void aClientThatAsksForConsentGetsNoTokenWithoutIt() {
        switchOn();
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("consentRequired", true));
        Refusal.webApi(403, "ACCESS_DENIED", "You have not consented to this client")
                .assertIs(login.logIn("owner", "acme"));
        LoginSecrecyIT.BAD_CREDENTIALS.assertIs(login.logIn("owner", "acme", "password", "wrong"));
    }

    private void require(JsonNode execution) {
        admin.put(
                "/authentication/flows/nobody/executions",
                Map.of("id", execution.path("id").textValue(), "requirement", "REQUIRED"));
    }

    private String reason() {
        return new Events(admin).newest("LOGIN_ERROR").path("error").textValue();
    }

    private void switchOn() {
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
    }
}
