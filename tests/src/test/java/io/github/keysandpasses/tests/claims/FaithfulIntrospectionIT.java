package io.github.keysandpasses.tests.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key's token for a unit that is not the default shows that unit wherever it is looked at. */
@WithKeycloak
class FaithfulIntrospectionIT {
    private static final String INTROSPECTION = "/protocol/openid-connect/token/introspect";

    private RunningKeycloak keycloak;
    private Doors doors;
    private TestCrm crm;
    private Member member;
    private String key;

    @BeforeEach
    void aMemberHasAKey(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        Admin admin = new Admin(running);
        crm = new TestCrm(admin);
        member = crm.member();
        key = admin.createKey(member.id(), "app").required("key").textValue();
    }

    @Test
    void introspectionShowsTheUnitThatWasAskedFor() {
        assertIsForSouthUnit(doors.introspect(token()));
    }

    @Test
    void aTokenOfTheWebApiIsNoDifferent() {
        assertIsForSouthUnit(doors.introspect(Doors.token(doors.webApi(key, "{\"unit\":\"South Unit\"}"))));
    }

    @Test
    void userInfoShowsTheUnitWhenTheTokenComesInTheHeader() {
        assertIsForSouthUnit(doors.userInfo(token()).json());
    }

    @Test
    void userInfoShowsTheUnitWhenTheTokenComesInTheForm() {
        HttpAnswer answer = Http.postForm(
                keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect/userinfo"), Map.of("access_token", token()));
        assertIsForSouthUnit(answer.json());
    }

    @Test
    void aLightweightTokenShowsTheUnitThoughItDoesNotCarryIt() {
        String client = crm.client(Map.of(
                "client.use.lightweight.access.token.enabled", "true",
                "allow.userinfo.with.lightweight.access.token", "true"));
        String light = Doors.token(doors.grantBy(client, "secret", key, "unit", "South Unit", "scope", "openid"));
        assertThat(Doors.claims(light).has("oun")).isFalse();
        assertIsForSouthUnit(doors.introspect(light));
        assertIsForSouthUnit(doors.userInfo(light).json());
    }

    @Test
    void introspectionAsJwtShowsTheSame() {
        String looker = crm.client(Map.of(
                "client.introspection.response.allow.jwt.claim.enabled", "true",
                "allow.token.introspection.without.audience.check", "true"));
        JsonNode answer = introspectAsJwt(looker, token());
        JsonNode inside = Doors.claims(answer.required("jwt").textValue());
        assertIsForSouthUnit(inside);
        assertThat(inside.path("resource_access").has("account")).isFalse();
    }

    @Test
    void introspectionAsJwtHasNoJwtOnceTheUnitWasLeft() {
        String looker = crm.client(Map.of(
                "client.introspection.response.allow.jwt.claim.enabled", "true",
                "allow.token.introspection.without.audience.check", "true"));
        String token = token();
        new Admin(keycloak).leaveUnit(member.organization().id(), member.other().id(), member.id());
        assertThat(introspectAsJwt(looker, token).toString()).isEqualTo("{\"active\":false}");
    }

    private String token() {
        return Doors.token(doors.grant(key, "unit", "South Unit", "scope", "openid"));
    }

    private JsonNode introspectAsJwt(String client, String token) {
        return Http.postForm(
                        keycloak.realmUri(CrmDemo.REALM, INTROSPECTION),
                        Map.of("token", token),
                        "Authorization",
                        Http.basic(client, "secret"),
                        "Accept",
                        "application/jwt")
                .json();
    }

    private void assertIsForSouthUnit(JsonNode view) {
        assertThat(view.path("org").textValue()).isEqualTo(member.organization().name());
        assertThat(view.path("oun").textValue()).isEqualTo("South Unit");
        assertThat(view.path("usr").textValue()).isEqualTo(member.username());
    }
}
