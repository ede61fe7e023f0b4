package io.github.keysandpasses.tests.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Web API takes a key from one well-formed Authorization header, and from nowhere else. */
@WithKeycloak
class WebApiBadHeaderIT {
    private static final String KEY = CrmDemo.DEMO_KEY;
    private static final Refusal NO_KEY = Refusal.webApi(401, "AUTHENTICATION_REQUIRED", "Missing Web API key");
    private static final Refusal BAD_HEADER = Refusal.webApi(
            400,
            "INVALID_REQUEST",
            "The Authorization header must be: Basic base64(key + \\\":\\\"), with an empty password");
    private static final Refusal TOO_LONG = Refusal.webApi(400, "INVALID_REQUEST", "A parameter is too long");

    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("no header", null, NO_KEY),
                arguments("an empty key", basic(":"), NO_KEY),
                arguments("an empty header", "", BAD_HEADER),
                arguments("a scheme alone", "Basic", BAD_HEADER),
                arguments("another scheme", "Bearer " + KEY, BAD_HEADER),
                arguments("the bare key", KEY, BAD_HEADER),
                arguments("no colon", basic(KEY), BAD_HEADER),
                arguments("a password", basic(KEY + ":secret"), BAD_HEADER),
                arguments("a blank password", basic(KEY + ": "), BAD_HEADER),
                arguments("two colons", basic(KEY + "::"), BAD_HEADER),
                arguments("broken base64", "Basic !!!!", BAD_HEADER),
                arguments("the key without base64", "Basic " + KEY + ":", BAD_HEADER),
                arguments("a blank before the key", basic(" " + KEY + ":"), BAD_HEADER),
                arguments("a letter outside ASCII", basic("Schlüssel:"), BAD_HEADER),
                arguments("bytes that are no UTF-8", "Basic //46", BAD_HEADER),
                arguments("a NUL behind the key", basic(KEY + "\0:"), BAD_HEADER),
                arguments("a line end behind the key", basic(KEY + "\n:"), BAD_HEADER),
                arguments("a key of 4,001 characters", basic("A".repeat(4001) + ":"), TOO_LONG),
                arguments("a header of 40,000 characters", "Basic " + "QUFB".repeat(10_000), TOO_LONG),
                arguments("a key of 4,000 characters", basic("A".repeat(4000) + ":"), Refusal.BAD_KEY_AT_WEB_API),
                arguments("the key in lower case", basic(KEY.toLowerCase() + ":"), Refusal.BAD_KEY_AT_WEB_API));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void aHeaderWithoutOneKeyAndAnEmptyPasswordIsRefused(
            String what, String header, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(header == null ? send(keycloak) : send(keycloak, header));
    }

    @Test
    void twoAuthorizationHeadersAreRefusedEvenIfTheyAreEqual(RunningKeycloak keycloak) {
        BAD_HEADER.assertIs(send(keycloak, basic(KEY + ":"), basic(KEY + ":")));
        BAD_HEADER.assertIs(send(keycloak, basic(KEY + ":"), "Bearer x"));
    }

    @Test
    void aRefusalForTheKeySaysHowToAuthenticate(RunningKeycloak keycloak) {
        assertThat(send(keycloak).headers().get("WWW-Authenticate")).containsExactly("Basic realm=\"crm-demo\"");
        assertThat(send(keycloak, basic("F".repeat(32) + ":")).headers().get("WWW-Authenticate"))
                .containsExactly("Basic realm=\"crm-demo\"");
    }

    @Test
    void aKeyInTheBodyIsNoKey(RunningKeycloak keycloak) {
        NO_KEY.assertIs(RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo" + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                List.of("Content-Type: application/json"),
                ("{\"web_api_key\":\"" + KEY + "\"}").getBytes(UTF_8)));
    }

    @Test
    void theSchemeIsReadInAnyCase(RunningKeycloak keycloak) {
        assertThat(send(keycloak, Http.basic(KEY, "").replace("Basic", "bASIC")).status())
                .isEqualTo(200);
    }

    private static HttpAnswer send(RunningKeycloak keycloak, String... authorization) {
        return RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo" + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                Arrays.stream(authorization)
                        .map(value -> "Authorization: " + value)
                        .toList(),
                new byte[0]);
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(UTF_8));
    }
}
