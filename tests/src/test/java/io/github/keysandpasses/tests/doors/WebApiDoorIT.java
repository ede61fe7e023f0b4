package io.github.keysandpasses.tests.doors;

import static io.github.keysandpasses.tests.demo.Doors.claims;
import static io.github.keysandpasses.tests.demo.Doors.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of the old Web API changes its base URL and nothing else. */
@WithKeycloak
class WebApiDoorIT {
    private static final String ENVELOPE = "\\{\"status\":\\{\"code\":\"OK\",\"message\":\"\",\"description\":\"\"},"
            + "\"data\":\\{\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"}}";

    @Test
    void theSampleRequestOfTheManualGetsATokenByteForByte(RunningKeycloak keycloak) {
        String request = "POST /realms/crm-demo/crmapi/rest/v2/authentication/web_api_key/token HTTP/1.1\r\n"
                + "Host: " + keycloak.baseUri().getAuthority() + "\r\n"
                + "Authorization: Basic RUU3M0MwQUU2NDUyNDM3MUI1RERFRkY1RjdCQjIxOTI6\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: 43\r\n"
                + "Connection: close\r\n"
                + "\r\n"
                + "{\"unit\":\"EE63A82C4FEBE02FF34E90DD1EBA5ABE\"}";

        HttpAnswer answer = RawHttp.send(keycloak.baseUri(), request.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).matches(ENVELOPE);
        JsonNode claims = claims(token(answer));
        assertThat(claims.path("org").textValue()).isEqualTo("CRMDEMO");
        assertThat(claims.path("oun").textValue()).isEqualTo("Admin Unit");
        assertThat(claims.path("usr").textValue()).isEqualTo("MPAdministrator");
        assertThat(claims.path("azp").textValue()).isEqualTo("crm-web-api");
    }

    @Test
    void aRequestWithoutAnyBodyGetsATokenForTheDefaultUnit(RunningKeycloak keycloak) {
        HttpAnswer answer =
                Http.post(new Doors(keycloak).webApiUri(), "", "Authorization", Http.basic(CrmDemo.DEMO_KEY, ""));
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"unit\":null}", "{\"unit\":\"\"}", "{\"language\":\"en\"}"})
    void aBodyThatNamesNoUnitGetsATokenForTheDefaultUnit(String body, RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, body);
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.ADMIN_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.RETAIL_UNIT_CRM_ID, CrmDemo.RETAIL_UNIT, CrmDemo.RETAIL_UNIT_ID})
    void aUnitIsNamedByItsCrmIdOrItsNameOrItsGroupId(String unit, RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{\"unit\":\"" + unit + "\"}");
        assertThat(claims(token(answer)).path("oun").textValue()).isEqualTo(CrmDemo.RETAIL_UNIT);
    }

    @Test
    void anAnswerIsNeverKeptAndNeverTakenForAnythingButJson(RunningKeycloak keycloak) {
        HttpAnswer answer = new Doors(keycloak).webApi(CrmDemo.DEMO_KEY, "{}");
        assertThat(answer.headers().get("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().get("Pragma")).containsExactly("no-cache");
        assertThat(answer.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "OPTIONS"})
    void noPageInABrowserMayReadAnAnswer(String method, RunningKeycloak keycloak) {
        for (String origin : List.of(keycloak.baseUri().toString(), "https://page.example", "null", "*")) {
            HttpAnswer answer = RawHttp.send(
                    keycloak.baseUri(),
                    method + " /realms/crm-demo" + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                    List.of(
                            "Origin: " + origin,
                            "Access-Control-Request-Method: POST",
                            "Authorization: " + Http.basic(CrmDemo.DEMO_KEY, "")),
                    new byte[0]);
            assertThat(answer.status()).isEqualTo(method.equals("POST") ? 200 : 405);
            assertThat(answer.headers().keySet())
                    .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
        }
    }
}
