package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client's settings take out of a token is out of a key's token: roles, consent, the true subject. */
@WithKeycloak
class ScopeAndSubjectIT {
    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm.Member owner;
    private String client;
    private String key;

    @BeforeEach
    void aClientAndAKey(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        TestCrm crm = new TestCrm(admin);
        owner = crm.member();
        client = crm.client(Map.of());
        key = admin.createKey(owner.id(), "app").required("key").textValue();
    }

    @ParameterizedTest
    @EnumSource
    void withFullScopeOffOnlyMappedRolesAreInTheToken(OAuthDoor door) {
        assertThat(roles(ask(door))).isEqualTo("[\"read-balances\"]");
        change(Map.of("fullScopeAllowed", false));
        assertThat(roles(ask(door))).isEmpty();
        String resourceServer = admin.clientId(CrmDemo.RESOURCE_SERVER);
        admin.post(
                "/clients/" + admin.clientId(client) + "/scope-mappings/clients/" + resourceServer,
                java.util.List.of(admin.get("/clients/" + resourceServer + "/roles/read-balances")));
        assertThat(roles(ask(door))).isEqualTo("[\"read-balances\"]");
    }

    @ParameterizedTest
    @EnumSource
    void consentThatIsMissingIsNeverAssumed(OAuthDoor door) {
        change(Map.of("consentRequired", true));
        Refusal.grant("invalid_scope", "The owner of the key has not consented to this client")
                .assertIs(ask(door));
        BrowserLogin browser = new BrowserLogin(keycloak);
        browser.login(owner.username(), client, "openid");
        assertThat(ask(door).status()).isEqualTo(200);
        assertThat(ask(door, "scope", "email").json().path("error").textValue()).isEqualTo("invalid_scope");
    }

    /** Keycloak finds the user of such a token by the user name in it: so it does for client_credentials. */
    @ParameterizedTest
    @EnumSource
    void aPairwiseSubjectIsTheSameEverywhereAndNotTheUsersId(OAuthDoor door) {
        admin.post(
                "/clients/" + admin.clientId(client) + "/protocol-mappers/models",
                Map.of(
                        "name", "pairwise",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-sha256-pairwise-sub-mapper",
                        "config", Map.of("pairwiseSubAlgorithmSalt", "salt")));
        HttpAnswer answer = ask(door, "scope", "openid profile");
        String token = Doors.token(answer);
        String subject = Doors.claims(token).path("sub").textValue();
        assertThat(subject).isNotBlank().isNotEqualTo(owner.id());
        assertThat(Doors.claims(answer.json().required("id_token").textValue())
                        .path("sub")
                        .textValue())
                .isEqualTo(subject);
        JsonNode view = new Doors(keycloak).introspect(token);
        assertThat(view.path("sub").textValue()).isEqualTo(subject);
        assertThat(view.path("oun").textValue()).isEqualTo("North Unit");
        assertThat(new Doors(keycloak).userInfo(token).json().path("sub").textValue())
                .isEqualTo(subject);
    }

    private HttpAnswer ask(OAuthDoor door, String... parameters) {
        return door.ask(keycloak.tokenEndpoint(CrmDemo.REALM), client, key, parameters);
    }

    private void change(Map<String, ?> members) {
        admin.change("/clients/" + admin.clientId(client), members);
    }

    private static String roles(HttpAnswer answer) {
        JsonNode roles = Doors.claims(Doors.token(answer))
                .path("resource_access")
                .path(CrmDemo.RESOURCE_SERVER)
                .path("roles");
        return roles.isMissingNode() ? "" : roles.toString();
    }
}
