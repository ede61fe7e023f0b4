package io.github.keysandpasses.tests.weblogin;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Patience;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where the Web API's client has a Client Session Idle, a login lives as long as its token is used, and dies when it is not
 * (CRM.COM up to R11).
 */
@WithKeycloak
class IdleLoginIT {
    private static final int IDLE_SECONDS = 8;
    private static final int MAX_SECONDS = 3000;
    private static final List<String> EVENTS =
            List.of("LOGIN_ERROR", "TOKEN_EXCHANGE_ERROR", "INTROSPECT_TOKEN_ERROR", "USER_INFO_REQUEST_ERROR");

    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Admin admin;
    private WebLogin login;

    @BeforeEach
    void aRealmWhoseLoginsEndWhenTheyAreNotUsed(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        admin = realm.admin();
        admin.join(admin.createOrganization("acme"), realm.ownerId());
        admin.change("/events/config", Map.of("enabledEventTypes", EVENTS));
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("directAccessGrantsEnabled", true));
        setIdle(IDLE_SECONDS);
        login = new WebLogin(running, realm.name());
    }

    @AfterEach
    void deleteRealm() {
        realm.close();
    }

    @Test
    void theTokenIsGoodAsLongAsTheSessionMayLastAtMost() {
        JsonNode claims = claims(token(login.logIn("owner", "acme")));
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isBetween((long) MAX_SECONDS - 2, (long) MAX_SECONDS);
        assertThat(sessions()).hasSize(1);
        assertThat(claims.path("sid").textValue())
                .isEqualTo(sessions().get(0).path("id").textValue());
    }

    @Test
    void withoutAMaximumOfTheClientItIsThatOfTheRealm() {
        realm.changeClient(CrmDemo.WEB_API_CLIENT, Map.of("attributes", Map.of("client.session.max.lifespan", "")));
        admin.change("", Map.of("ssoSessionMaxLifespan", 5000));
        JsonNode claims = claims(token(login.logIn("owner", "acme")));
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isBetween(4998L, 5000L);
    }

    @Test
    void aTokenNobodyUsesIsInactiveAfterTheIdleTime() {
        String token = token(login.logIn("owner", "acme"));
        Patience.untilPassed(Duration.ofSeconds(IDLE_SECONDS + 1));
        assertThat(isActive(token)).isFalse();
        assertThat(realm.doors().userInfo(token).status()).isEqualTo(401);
    }

    @Test
    void introspectionCountsAsUse() {
        assertStaysAliveBy(this::isActive);
    }

    @Test
    void userInfoCountsAsUse() {
        assertStaysAliveBy(token -> realm.doors().userInfo(token).status() == 200);
    }

    @Test
    void theRealmsOwnIdleTimeEndsItToo() {
        setIdle(1000);
        admin.change("", Map.of("ssoSessionIdleTimeout", IDLE_SECONDS));
        String token = token(login.logIn("owner", "acme"));
        Patience.untilPassed(Duration.ofSeconds(IDLE_SECONDS + 1));
        assertThat(isActive(token)).isFalse();
    }

    @Test
    void whatWasGotForTheTokenByAnExchangeEndsWithTheLogin() {
        mayExchange(CrmDemo.THIRD_PARTY_APP);
        String token = token(login.logIn("owner", "acme"));
        String exchanged = token(exchange(token));
        assertThat(isActive(exchanged)).isTrue();
        Patience.untilPassed(Duration.ofSeconds(IDLE_SECONDS + 1));
        assertThat(isActive(exchanged)).isFalse();
        assertIdle("INTROSPECT_TOKEN_ERROR");
        assertThat(realm.doors().userInfo(exchanged).status()).isEqualTo(401);
        assertIdle("USER_INFO_REQUEST_ERROR");
        Refusal.grant("invalid_request", "Invalid token").assertIs(exchange(token));
        Refusal.grant("invalid_grant", "The token was not used for too long").assertIs(exchange(exchanged));
        assertIdle("TOKEN_EXCHANGE_ERROR");
    }

    private void mayExchange(String client) {
        String id = admin.clientId(client);
        admin.post("/clients/" + id + "/roles", Map.of("name", "call"));
        JsonNode role = admin.get("/clients/" + id + "/roles/call");
        admin.post("/users/" + realm.ownerId() + "/role-mappings/clients/" + id, List.of(role));
        realm.changeClient(client, Map.of("attributes", Map.of("standard.token.exchange.enabled", "true")));
    }

    private HttpAnswer exchange(String token) {
        return Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                        "scope", "openid",
                        "subject_token", token,
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token"),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
    }

    @Test
    void theTokenOfAKeyStaysFixedAndWithoutASession() {
        JsonNode claims = claims(token(realm.doors().webApi(realm.key(), "{}")));
        assertThat(claims.has("sid")).isFalse();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void releasingTheTokenEndsTheSession() {
        String token = token(login.logIn("owner", "acme"));
        String other = token(login.logIn("owner", "acme"));
        assertThat(sessions()).hasSize(2);
        assertThat(login.release(token).status()).isEqualTo(200);
        assertThat(sessions()).hasSize(1);
        assertThat(isActive(token)).isFalse();
        assertThat(isActive(other)).isTrue();
        assertThat(login.release(token).status()).isEqualTo(200);
    }

    @Test
    void aLoginThatIsRefusedBeforeItHasASessionLeavesNone() {
        assertThat(login.logIn("owner", "no such organisation").status()).isEqualTo(400);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void aLoginThatAPolicyRefusesOnceItHasASessionLeavesNone() {
        realm.enforce("holder-of-key-enforcer", Map.of("auto-configure", false));
        assertThat(login.logIn("owner", "acme").status()).isEqualTo(403);
        assertThat(newest("LOGIN_ERROR").path("error").textValue()).isEqualTo("client_policy");
        assertThat(sessions()).isEmpty();
    }

    /** Uses the token every second, for longer than the idle time. */
    private void assertStaysAliveBy(Predicate<String> use) {
        String token = token(login.logIn("owner", "acme"));
        Instant begin = Instant.now();
        while (Instant.now().isBefore(begin.plusSeconds(IDLE_SECONDS + 4))) {
            assertThat(use.test(token)).isTrue();
            Patience.untilPassed(Duration.ofSeconds(1));
        }
        assertThat(use.test(token)).isTrue();
    }

    private boolean isActive(String token) {
        HttpAnswer answer = Http.postForm(
                keycloak.realmUri(realm.name(), "/protocol/openid-connect/token/introspect"),
                Map.of("token", token),
                "Authorization",
                Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
        return answer.json().path("active").booleanValue();
    }

    private JsonNode newest(String type) {
        return new Events(admin).newest(type);
    }

    private void assertIdle(String type) {
        assertThat(newest(type).path("details").path("reason").textValue()).isEqualTo("token_idle");
    }

    private JsonNode sessions() {
        return admin.get("/users/" + realm.ownerId() + "/sessions");
    }

    private void setIdle(int seconds) {
        realm.changeClient(
                CrmDemo.WEB_API_CLIENT,
                Map.of(
                        "attributes",
                        Map.of(
                                "client.session.idle.timeout", Integer.toString(seconds),
                                "client.session.max.lifespan", Integer.toString(MAX_SECONDS))));
        realm.changeClient(
                CrmDemo.THIRD_PARTY_APP,
                Map.of("attributes", Map.of("allow.token.introspection.without.audience.check", "true")));
    }
}
