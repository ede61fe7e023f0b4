package io.github.keysandpasses.tests.weblogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A released token is dead wherever Keycloak is asked, and nothing but a live token of the Web API can be released. */
@WithKeycloak
class ReleaseIT {
    private static final String RELEASED =
            "{\"status\":{\"code\":\"OK\",\"message\":\"\",\"description\":\"\"},\"data\":{}}";
    private static final Refusal BAD_TOKEN = Refusal.webApi(401, "INVALID_TOKEN", "Invalid token");

    private RunningKeycloak keycloak;
    private Doors doors;
    private WebLogin login;
    private Admin admin;
    private Member member;

    @BeforeEach
    void aUserCanLogIn(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        login = new WebLogin(running);
        admin = new Admin(running);
        member = new TestCrm(admin).member();
    }

    @Test
    void theTokenOfALoginIsDeadOnceItWasReleased() {
        String token = Doors.token(login.logIn(member));
        String other = Doors.token(login.logIn(member));
        assertThat(doors.userInfo(token).status()).isEqualTo(200);
        HttpAnswer answer = login.release(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(RELEASED);
        assertThat(isActive(token)).isFalse();
        assertThat(doors.userInfo(token).status()).isEqualTo(401);
        assertThat(isActive(other)).isTrue();
    }

    @Test
    void theTokenOfAKeyIsDeadOnceItWasReleasedAndTheKeyLives() {
        String key = admin.createKey(member.id(), "app").required("key").textValue();
        String token = Doors.token(doors.webApi(key, "{}"));
        assertThat(isActive(token)).isTrue();
        assertThat(login.release(token).body()).isEqualTo(RELEASED);
        assertThat(isActive(token)).isFalse();
        assertThat(isActive(Doors.token(doors.webApi(key, "{}")))).isTrue();
    }

    @Test
    void releasingATokenAgainIsNoErrorAndIsOnRecord() {
        String token = Doors.token(login.logIn(member));
        assertThat(login.release(token).body()).isEqualTo(RELEASED);
        JsonNode first = new Events(admin).newest("REVOKE_GRANT");
        assertThat(login.release(token).body()).isEqualTo(RELEASED);
        JsonNode second = new Events(admin).newest("REVOKE_GRANT");
        assertThat(first.path("details").has("keysandpasses_released_before")).isFalse();
        assertThat(second.path("details").path("keysandpasses_released_before").textValue())
                .isEqualTo("true");
        for (JsonNode event : List.of(first, second)) {
            assertThat(event.path("clientId").textValue()).isEqualTo(CrmDemo.WEB_API_CLIENT);
            assertThat(event.path("userId").textValue()).isEqualTo(member.id());
            assertThat(event.path("details").path("keysandpasses_door").textValue())
                    .isEqualTo("web_api_release");
            assertThat(event.path("details").path("token_id"))
                    .isEqualTo(Doors.claims(token).path("jti"));
            assertThat(event.toString()).doesNotContain(token, signature(token));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y.z", "..", "e30.e30.", "eyJhbGciOiJub25lIn0.e30.", "null", "🔑"})
    void garbageIsNoToken(String garbage) {
        assertRefused(garbage, "token_invalid");
    }

    @Test
    void aForgedTokenReleasesNothing() {
        String token = Doors.token(login.logIn(member));
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + signature(Doors.token(login.logIn(member)));
        assertRefused(forged, "token_invalid");
        assertThat(isActive(token)).isTrue();
    }

    @Test
    void aTokenOfAnotherRealmReleasesNothing() {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            String foreign = Doors.token(realm.doors().webApi(realm.key(), "{}"));
            assertRefused(foreign, "token_invalid");
            assertThat(new WebLogin(keycloak, realm.name()).release(foreign).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anExpiredTokenReleasesNothing() {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("attributes", Map.of("access.token.lifespan", "1")));
            String expired = Doors.token(realm.doors().webApi(realm.key(), "{}"));
            Patience.untilPassed(Duration.ofSeconds(2));
            BAD_TOKEN.assertIs(new WebLogin(keycloak, realm.name()).release(expired));
            assertThat(new Events(realm.admin())
                            .newest("REVOKE_GRANT_ERROR")
                            .path("error")
                            .textValue())
                    .isEqualTo("token_expired");
        }
    }

    @Test
    void tokensOfOtherClientsAndOtherKindsReleaseNothing() {
        String key = admin.createKey(member.id(), "app").required("key").textValue();
        String ofGrant = Doors.token(doors.grant(key));
        assertRefused(ofGrant, "token_not_of_web_api");
        assertThat(isActive(ofGrant)).isTrue();

        BrowserLogin browser = new BrowserLogin(keycloak);
        JsonNode tokens = browser.redeem(browser.login(member.username(), CrmDemo.PUBLIC_APP, "openid"))
                .json();
        String ofLogin = tokens.path("access_token").textValue();
        assertRefused(ofLogin, "token_not_of_web_api");
        assertRefused(tokens.path("id_token").textValue(), "token_invalid");
        assertRefused(tokens.path("refresh_token").textValue(), "token_invalid");
        assertThat(doors.userInfo(ofLogin).status()).isEqualTo(200);
    }

    /** Keycloak's own password grant, which the same switch opens for whoever has the client's secret. */
    @Test
    void aTokenKeycloakItselfIssuedToTheSameClientIsNotOfTheWebApi() {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
            HttpAnswer answer = Http.postForm(
                    keycloak.tokenEndpoint(realm.name()),
                    Map.of("grant_type", "password", "username", "owner", "password", CrmDemo.PASSWORD),
                    "Authorization",
                    Http.basic(CrmDemo.WEB_API_CLIENT, "web-api-secret"));
            BAD_TOKEN.assertIs(new WebLogin(keycloak, realm.name()).release(Doors.token(answer)));
        }
    }

    /** With such a mapper the token's subject is no user of the realm, and the event must not say that it is. */
    @Test
    void anEventNamesTheUserAndNeverAPairwiseSubject() {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            WebLogin logins = new WebLogin(keycloak, realm.name());
            givePairwiseSubjects(realm);
            assertThat(logins.release(withPairwiseSubject(realm, realm.doors().webApi(realm.key(), "{}")))
                            .status())
                    .isEqualTo(200);
            assertThat(userOfNewestRelease(realm)).isEmpty();

            realm.admin().join(realm.admin().createOrganization("acme"), realm.ownerId());
            realm.changeClient(
                    CrmDemo.WEB_API_CLIENT,
                    Map.of(
                            "directAccessGrantsEnabled",
                            true,
                            "attributes",
                            Map.of("client.session.idle.timeout", "1000")));
            assertThat(logins.release(withPairwiseSubject(realm, logins.logIn("owner", "acme")))
                            .status())
                    .isEqualTo(200);
            assertThat(userOfNewestRelease(realm)).isEqualTo(realm.ownerId());
        }
    }

    private static void givePairwiseSubjects(OtherRealm realm) {
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("redirectUris", List.of("https://app.example/")));
        realm.admin()
                .post(
                        "/clients/" + realm.admin().clientId(CrmDemo.WEB_API_CLIENT) + "/protocol-mappers/models",
                        Map.of(
                                "name", "pairwise",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-sha256-pairwise-sub-mapper",
                                "config", Map.of("pairwiseSubAlgorithmSalt", "salt")));
    }

    private static String withPairwiseSubject(OtherRealm realm, HttpAnswer answer) {
        String token = Doors.token(answer);
        assertThat(Doors.claims(token).path("sub").textValue()).isNotBlank().isNotEqualTo(realm.ownerId());
        return token;
    }

    private static String userOfNewestRelease(OtherRealm realm) {
        return new Events(realm.admin()).newest("REVOKE_GRANT").path("userId").asText();
    }

    private void assertRefused(String token, String reason) {
        BAD_TOKEN.assertIs(login.release(token));
        JsonNode event = new Events(admin).newest("REVOKE_GRANT_ERROR");
        assertThat(event.path("error").textValue()).isEqualTo(reason);
        assertThat(event.path("details").path("keysandpasses_door").textValue()).isEqualTo("web_api_release");
        assertThat(event.toString()).doesNotContain(token.length() > 100 ? signature(token) : "\"" + token + "\"");
    }

    private boolean isActive(String token) {
        return doors.introspect(token).path("active").booleanValue();
    }

    private static String signature(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }
}
