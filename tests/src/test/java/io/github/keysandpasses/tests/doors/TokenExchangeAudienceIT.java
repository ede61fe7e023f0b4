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
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token is for the resource servers that were asked for, and for no other (RFC 8693 section 2.1). */
@WithKeycloak
class TokenExchangeAudienceIT {
    private static final Refusal NOT_AVAILABLE =
            Refusal.grant("invalid_target", "The requested audience is not available");

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private String other;
    private String app;
    private String key;

    /** The owner has a role at two resource servers, so that a token is for both unless one is asked for. */
    @BeforeEach
    void twoResourceServers(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        TestCrm crm = new TestCrm(admin);
        other = crm.client(Map.of());
        app = crm.client(Map.of());
        admin.post("/clients/" + admin.clientId(other) + "/roles", Map.of("name", "call"));
        TestCrm.User owner = crm.user();
        crm.grantClientRole(owner, other, "call");
        key = admin.createKey(owner.id(), "app").required("key").textValue();
    }

    @Test
    void withoutAnAudienceTheTokenIsForAllItsScopesReach() {
        assertThat(audience(exchange())).containsExactlyInAnyOrder(CrmDemo.RESOURCE_SERVER, other);
    }

    @Test
    void withAnAudienceItIsForThatOneAndHasNoRolesAtTheOther() {
        JsonNode claims = claims(token(exchange("audience", CrmDemo.RESOURCE_SERVER)));
        assertIsForTheResourceServerOnly(claims);
    }

    @Test
    void introspectionDoesNotGiveTheOtherBack() {
        assertIsForTheResourceServerOnly(doors.introspect(token(exchange("audience", CrmDemo.RESOURCE_SERVER))));
    }

    @Test
    void theOtherMayNotEvenIntrospectIt() {
        String token = token(exchange("audience", CrmDemo.RESOURCE_SERVER));
        HttpAnswer answer = Http.postForm(
                keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect/token/introspect"),
                Map.of("token", token),
                "Authorization",
                Http.basic(other, "secret"));
        assertThat(answer.body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void severalAudiencesMayBeAskedForAtOnce() {
        HttpAnswer answer = raw("audience=" + CrmDemo.RESOURCE_SERVER + "&audience=" + other);
        assertThat(audience(answer)).containsExactlyInAnyOrder(CrmDemo.RESOURCE_SERVER, other);
    }

    @Test
    void anEmptyAudienceIsNone() {
        assertThat(audience(exchange("audience", ""))).containsExactlyInAnyOrder(CrmDemo.RESOURCE_SERVER, other);
    }

    @Test
    void oneThatCannotBeHadIsRefusedAndTheOthersAreNotGivenInstead() {
        NOT_AVAILABLE.assertIs(raw("audience=" + CrmDemo.RESOURCE_SERVER + "&audience=no-such-client"));
    }

    @Test
    void unknownDisabledUnreachedAndKeycloaksOwnAnswerAlike() {
        String disabled = new TestCrm(admin).client(Map.of());
        admin.change("/clients/" + admin.clientId(disabled), Map.of("enabled", false));
        for (String wanted :
                List.of("no-such-client", disabled, CrmDemo.PUBLIC_APP, "account", "realm-management", "broker")) {
            NOT_AVAILABLE.assertIs(exchange("audience", wanted));
            assertThat(new Events(admin).newestReason()).isEqualTo("audience_invalid");
        }
    }

    @Test
    void aResourceServerDisabledInBetweenIsNoAudienceAnyMore() {
        assertThat(exchange("audience", other).status()).isEqualTo(200);
        admin.change("/clients/" + admin.clientId(other), Map.of("enabled", false));
        NOT_AVAILABLE.assertIs(exchange("audience", other));
    }

    @Test
    void withoutAGoodKeyNobodyLearnsAboutAudiences() {
        Refusal.BAD_KEY_AT_GRANT
                .inTokenExchange()
                .assertIs(doors.exchangeBy(app, "secret", "F".repeat(32), "audience", "no-such-client"));
    }

    private void assertIsForTheResourceServerOnly(JsonNode view) {
        assertThat(view.path("aud").asText()).isEqualTo(CrmDemo.RESOURCE_SERVER);
        assertThat(view.path("resource_access").fieldNames()).toIterable().containsExactly(CrmDemo.RESOURCE_SERVER);
    }

    private HttpAnswer exchange(String... parameters) {
        return doors.exchangeBy(app, "secret", key, parameters);
    }

    private HttpAnswer raw(String parameters) {
        String form = "grant_type=" + CrmDemo.TOKEN_EXCHANGE + "&subject_token=" + key + "&subject_token_type="
                + CrmDemo.KEY_TYPE + "&" + parameters;
        return RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo/protocol/openid-connect/token HTTP/1.1",
                List.of(
                        "Authorization: " + Http.basic(app, "secret"),
                        "Content-Type: application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> audience(HttpAnswer answer) {
        JsonNode audience = claims(token(answer)).path("aud");
        List<String> names = new java.util.ArrayList<>();
        if (audience.isTextual()) {
            names.add(audience.textValue());
        }
        audience.forEach(name -> names.add(name.textValue()));
        return names;
    }
}
