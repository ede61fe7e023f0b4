package io.github.keysandpasses.tests.weblogin;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever logs in at the old Web API gets the token they always got: for their organisation and unit, two hours long. */
@WithKeycloak
class LoginDoorIT {
    private static final String ENVELOPE = "\\{\"status\":\\{\"code\":\"OK\",\"message\":\"\",\"description\":\"\"},"
            + "\"data\":\\{\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"}}";

    @Test
    void theRequestOfTheManualGetsATokenByteForByte(RunningKeycloak keycloak) {
        String body = "{\"username\":\"MPAdministrator\",\"password\":\"1234\",\"organisation\":\"CRMDEMO\","
                + "\"unit\":\"EE63A82C4FEBE02FF34E90DD1EBA5ABF\"}";
        String request = "POST /realms/crm-demo/crmapi/rest/v2/authentication/token HTTP/1.1\r\n"
                + "Host: " + keycloak.baseUri().getAuthority() + "\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n"
                + "Connection: close\r\n"
                + "\r\n"
                + body;

        HttpAnswer answer = RawHttp.send(keycloak.baseUri(), request.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).matches(ENVELOPE);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonNode claims = claims(token(answer));
        assertThat(claims.path("org").textValue()).isEqualTo("CRMDEMO");
        assertThat(claims.path("oun").textValue()).isEqualTo("Retail Unit");
        assertThat(claims.path("usr").textValue()).isEqualTo("MPAdministrator");
        assertThat(claims.path("azp").textValue()).isEqualTo("crm-web-api");
        assertThat(claims.path("typ").textValue()).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C0FFEE00C0FFEE00C0FFEE00C0FFEE01", "crmdemo", CrmDemo.ORGANIZATION, CrmDemo.ORGANIZATION_ID})
    void anOrganisationIsNamedByItsCrmIdOrAliasOrNameOrId(String organization, RunningKeycloak keycloak) {
        HttpAnswer answer = new WebLogin(keycloak).logIn(CrmDemo.ADMINISTRATOR, organization);
        assertThat(claims(token(answer)).path("org").textValue()).isEqualTo(CrmDemo.ORGANIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.RETAIL_UNIT_CRM_ID, CrmDemo.RETAIL_UNIT, CrmDemo.RETAIL_UNIT_ID})
    void aUnitIsNamedByItsCrmIdOrItsNameOrItsGroupId(String unit, RunningKeycloak keycloak) {
        HttpAnswer answer = new WebLogin(keycloak).logIn(CrmDemo.ADMINISTRATOR, CrmDemo.ORGANIZATION, "unit", unit);
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.RETAIL_UNIT);
    }

    @Test
    void withoutAUnitItIsTheDefaultUnit(RunningKeycloak keycloak) {
        HttpAnswer answer = new WebLogin(keycloak).logIn(CrmDemo.ADMINISTRATOR, CrmDemo.ORGANIZATION);
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
    }

    @Test
    void whoIsInSeveralOrganisationsActsForTheOneTheyName(RunningKeycloak keycloak) {
        WebLogin login = new WebLogin(keycloak);
        JsonNode atDemo = claims(token(login.logIn(CrmDemo.MAY, CrmDemo.ORGANIZATION)));
        JsonNode atPartner = claims(token(login.logIn(CrmDemo.MAY, "Partner Store")));
        assertThat(atDemo.path("oun").textValue()).isEqualTo(CrmDemo.RETAIL_UNIT);
        assertThat(atPartner.path("org").textValue()).isEqualTo("Partner Store");
        assertThat(atPartner.path("oun").textValue()).isEqualTo(CrmDemo.PARTNER_UNIT);
    }

    @Test
    void theTokenIsGoodForTheLifespanOfTheClientAndLeavesNoSession(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        Member member = new TestCrm(admin).member();
        String token = token(new WebLogin(keycloak).logIn(member));
        JsonNode claims = claims(token);
        assertThat(claims.path("exp").longValue() - claims.path("iat").longValue())
                .isEqualTo(7200);
        assertThat(claims.fieldNames()).toIterable().doesNotContain("sid", "session_state");
        assertThat(admin.get("/users/" + member.id() + "/sessions")).isEmpty();
        assertThat(new Doors(keycloak).introspect(token).path("active").booleanValue())
                .isTrue();
        assertThat(new Doors(keycloak).userInfo(token).json().path("oun").textValue())
                .isEqualTo(member.usual().name());
    }

    @Test
    void thereIsNoRefreshToken(RunningKeycloak keycloak) {
        HttpAnswer answer = new WebLogin(keycloak).logIn(CrmDemo.ADMINISTRATOR, CrmDemo.ORGANIZATION);
        assertThat(answer.json().path("data").fieldNames()).toIterable().containsExactly("token");
    }

    @Test
    void aPasswordOfAnyScriptIsTakenAsItIs(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        Member member = new TestCrm(admin).member();
        String password = "pä ss\"\\ 大阪 " + "x".repeat(200);
        admin.put("/users/" + member.id() + "/reset-password", Map.of("type", "password", "value", password));
        assertThat(new WebLogin(keycloak).logIn(member, "password", password).status())
                .isEqualTo(200);
        assertThat(new WebLogin(keycloak)
                        .logIn(member, "password", password + " ")
                        .status())
                .isEqualTo(401);
    }
}
