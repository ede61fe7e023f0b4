package io.github.keysandpasses.tests.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Web API's method is a POST without a secret in its address. */
@WithKeycloak
class WebApiMethodsIT {
    private static final String PATH = "/realms/crm-demo" + CrmDemo.WEB_API_PATH;
    private static final Refusal WRONG_METHOD =
            Refusal.webApi(405, "METHOD_NOT_ALLOWED", "This method takes POST only");
    private static final Refusal KEY_IN_URL =
            Refusal.webApi(400, "INVALID_REQUEST", "A Web API key must never be part of a URL");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodButPostIsRefused(String method, RunningKeycloak keycloak) {
        HttpAnswer answer = send(keycloak, method, PATH);
        WRONG_METHOD.assertIs(answer);
        assertThat(answer.headers().get("Allow")).containsExactly("POST");
    }

    @Test
    void aHeadRequestIsRefusedWithoutABody(RunningKeycloak keycloak) {
        HttpAnswer answer = send(keycloak, "HEAD", PATH);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().get("Allow")).containsExactly("POST");
    }

    @Test
    void aMethodNobodyKnowsIsRefusedByKeycloak(RunningKeycloak keycloak) {
        assertThat(send(keycloak, "EXCHANGE", PATH).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?web_api_key=EE73C0AE64524371B5DDEFF5F7BB2192",
                "?web_api_key=",
                "?key=anything",
                "?unit=Admin%20Unit&token=EE73C0AE64524371B5DDEFF5F7BB2192",
                "?token=kp_0123456789abcdefghijABCDEFGHIJ000000",
                "?x=1&x=EE73C0AE64524371B5DDEFF5F7BB2192",
                "?EE73C0AE64524371B5DDEFF5F7BB2192",
                "?EE73C0AE64524371B5DDEFF5F7BB2192=1"
            })
    void aKeyInTheUrlIsRefusedEvenBesideAGoodHeader(String query, RunningKeycloak keycloak) {
        KEY_IN_URL.assertIs(send(keycloak, "POST", PATH + query));
    }

    @Test
    void aKeyInTheUrlOfAGetIsCalledWhatItIs(RunningKeycloak keycloak) {
        KEY_IN_URL.assertIs(send(keycloak, "GET", PATH + "?web_api_key=" + CrmDemo.DEMO_KEY));
    }

    @Test
    void otherQueryParametersAreIgnored(RunningKeycloak keycloak) {
        assertThat(send(keycloak, "POST", PATH + "?language=en&unit=" + CrmDemo.RETAIL_UNIT_CRM_ID)
                        .status())
                .isEqualTo(200);
    }

    private static HttpAnswer send(RunningKeycloak keycloak, String method, String path) {
        return RawHttp.send(
                keycloak.baseUri(),
                method + " " + path + " HTTP/1.1",
                List.of("Authorization: " + Http.basic(CrmDemo.DEMO_KEY, "")),
                new byte[0]);
    }
}
