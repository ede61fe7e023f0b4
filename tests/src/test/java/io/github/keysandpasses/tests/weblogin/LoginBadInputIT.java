package io.github.keysandpasses.tests.weblogin;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every body that is no login, or no release, is refused in the same words each time, before any password is looked at. */
@WithKeycloak
class LoginBadInputIT {
    private static final String LOGIN = "/realms/crm-demo" + CrmDemo.LOGIN_PATH;
    private static final String RELEASE = "/realms/crm-demo" + CrmDemo.RELEASE_PATH;
    private static final String JSON = "Content-Type: application/json";
    private static final String USER = "\"username\":\"mpadministrator\",\"password\":\"1234\",";
    private static final String GOOD = USER + "\"organisation\":\"CRMDEMO\"";

    private static final Refusal NOT_AN_OBJECT =
            Refusal.webApi(400, "INVALID_REQUEST", "The body must be one JSON object");
    private static final Refusal INCOMPLETE =
            Refusal.webApi(400, "INVALID_REQUEST", "Send username, password and organisation");
    private static final Refusal NO_TOKEN = Refusal.webApi(400, "INVALID_REQUEST", "Send the token to release");
    private static final Refusal PASSWORD_IN_URL =
            Refusal.webApi(400, "INVALID_REQUEST", "A password must never be part of a URL");
    private static final Refusal TOO_LARGE = Refusal.webApi(413, "REQUEST_TOO_LARGE", "The body is too large");
    private static final Refusal NOT_JSON =
            Refusal.webApi(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent as application/json");
    private static final Refusal TOO_LONG = Refusal.webApi(400, "INVALID_REQUEST", "A parameter is too long");
    private static final Refusal BAD_CHARACTER =
            Refusal.webApi(400, "INVALID_REQUEST", "A parameter contains characters that are not allowed");

    static Stream<Arguments> logins() {
        return Stream.of(
                arguments("nothing", "", INCOMPLETE),
                arguments("an empty object", "{}", INCOMPLETE),
                arguments("no organisation", "{\"username\":\"mpadministrator\",\"password\":\"1234\"}", INCOMPLETE),
                arguments("no password", "{\"username\":\"mpadministrator\",\"organisation\":\"CRMDEMO\"}", INCOMPLETE),
                arguments("an empty organisation", "{" + USER + "\"organisation\":\"\"}", INCOMPLETE),
                arguments("an American organization", "{" + USER + "\"organization\":\"CRMDEMO\"}", INCOMPLETE),
                arguments("an organisation that is null", "{" + USER + "\"organisation\":null}", INCOMPLETE),
                arguments("no JSON", "username=mpadministrator", NOT_AN_OBJECT),
                arguments("an array", "[{" + GOOD + "}]", NOT_AN_OBJECT),
                arguments("a string", "\"CRMDEMO\"", NOT_AN_OBJECT),
                arguments("two objects", "{" + GOOD + "}{}", NOT_AN_OBJECT),
                arguments("a doubled password", "{" + GOOD + ",\"password\":\"1234\"}", NOT_AN_OBJECT),
                arguments("objects 1,000 deep", "{\"a\":".repeat(1000) + 1 + "}".repeat(1000), NOT_AN_OBJECT),
                arguments("a number for a password", "{" + GOOD.replace("\"1234\"", "1234") + "}", NOT_AN_OBJECT),
                arguments("an array for a unit", "{" + GOOD + ",\"unit\":[]}", NOT_AN_OBJECT),
                arguments("an object for a one-time password", "{" + GOOD + ",\"otp\":{}}", NOT_AN_OBJECT),
                arguments("8,193 bytes", "{" + GOOD + "}" + " ".repeat(8192 - GOOD.length() - 1), TOO_LARGE),
                arguments("a password of 4,001 characters", password("a".repeat(4001)), TOO_LONG),
                arguments(
                        "a user name of 256 characters",
                        "{" + GOOD.replace("mpadministrator", "a".repeat(256)) + "}",
                        TOO_LONG),
                arguments(
                        "an organisation of 256 characters",
                        "{" + GOOD.replace("CRMDEMO", "a".repeat(256)) + "}",
                        TOO_LONG),
                arguments("a NUL behind the password", password("1234\\u0000"), BAD_CHARACTER),
                arguments("a line end in the user name", "{" + GOOD.replace("mpa", "\\nmpa") + "}", BAD_CHARACTER),
                arguments(
                        "a line end in the organisation",
                        "{" + GOOD.replace("CRMDEMO", "CRMDEMO\\r") + "}",
                        BAD_CHARACTER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logins")
    void aBodyThatIsNoLoginIsRefused(String what, String body, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(post(keycloak, LOGIN, JSON, body.getBytes(UTF_8)));
    }

    static Stream<Arguments> releases() {
        return Stream.of(
                arguments("nothing", "", NO_TOKEN),
                arguments("an empty object", "{}", NO_TOKEN),
                arguments("an empty token", "{\"token\":\"\"}", NO_TOKEN),
                arguments("a token that is null", "{\"token\":null}", NO_TOKEN),
                arguments("a number for a token", "{\"token\":1}", NOT_AN_OBJECT),
                arguments("an array", "[\"a.b.c\"]", NOT_AN_OBJECT),
                arguments("a doubled token", "{\"token\":\"a\",\"token\":\"a\"}", NOT_AN_OBJECT),
                arguments("a token of 16,385 characters", "{\"token\":\"" + "a".repeat(16_385) + "\"}", TOO_LONG),
                arguments("a megabyte", "{\"token\":\"" + "a".repeat(1 << 20) + "\"}", TOO_LARGE),
                arguments("a token with a NUL", "{\"token\":\"a\\u0000\"}", BAD_CHARACTER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("releases")
    void aBodyThatIsNoReleaseIsRefused(String what, String body, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(post(keycloak, RELEASE, JSON, body.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-None: none",
                "Content-Type: text/plain",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: application/*",
                "Content-Type: application/json; charset=utf-16",
                "Content-Type: json"
            })
    void aBodyOfAnyTypeButJsonInUtf8IsRefused(String contentType, RunningKeycloak keycloak) {
        NOT_JSON.assertIs(post(keycloak, LOGIN, contentType, ("{" + GOOD + "}").getBytes(UTF_8)));
        NOT_JSON.assertIs(post(keycloak, RELEASE, contentType, "{\"token\":\"a.b.c\"}".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, RELEASE})
    void utf16IsRefused(String path, RunningKeycloak keycloak) {
        NOT_AN_OBJECT.assertIs(post(keycloak, path, JSON, ("{" + GOOD + "}").getBytes(UTF_16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void anyMethodButPostIsRefused(String method, RunningKeycloak keycloak) {
        for (String path : List.of(LOGIN, RELEASE)) {
            HttpAnswer answer =
                    RawHttp.send(keycloak.baseUri(), method + " " + path + " HTTP/1.1", List.of(), new byte[0]);
            Refusal.webApi(405, "METHOD_NOT_ALLOWED", "This method takes POST only")
                    .assertIs(answer);
            assertThat(answer.headers().get("Allow")).containsExactly("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGIN, RELEASE})
    void aKeyInTheUrlIsRefusedHereToo(String path, RunningKeycloak keycloak) {
        Refusal.webApi(400, "INVALID_REQUEST", "A Web API key must never be part of a URL")
                .assertIs(post(keycloak, path + "?key=" + CrmDemo.DEMO_KEY, JSON, ("{" + GOOD + "}").getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=1234", "username=mpadministrator&password=1234", "password=", "otp=123456"})
    void aPasswordInTheUrlIsRefusedEvenBesideAGoodBody(String query, RunningKeycloak keycloak) {
        PASSWORD_IN_URL.assertIs(post(keycloak, LOGIN + "?" + query, JSON, ("{" + GOOD + "}").getBytes(UTF_8)));
        assertThat(new Events(new Admin(keycloak))
                        .newest("LOGIN_ERROR")
                        .path("error")
                        .textValue())
                .isEqualTo("password_in_url");
    }

    @Test
    void aPasswordInTheUrlOfAGetIsCalledWhatItIs(RunningKeycloak keycloak) {
        PASSWORD_IN_URL.assertIs(RawHttp.send(
                keycloak.baseUri(),
                "GET " + LOGIN + "?username=mpadministrator&password=1234 HTTP/1.1",
                List.of(),
                new byte[0]));
    }

    /** The CRM's contract puts the token there for a GET; these methods are none. */
    @Test
    void aTokenInTheUrlIsNotReadAndNotReleased(RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        String token = Doors.token(doors.webApi(CrmDemo.DEMO_KEY, "{}"));
        NO_TOKEN.assertIs(post(keycloak, RELEASE + "?token=" + token, JSON, "{}".getBytes(UTF_8)));
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
    }

    private static String password(String password) {
        return "{" + GOOD.replace("1234", password) + "}";
    }

    private static HttpAnswer post(RunningKeycloak keycloak, String path, String contentType, byte[] body) {
        return RawHttp.send(keycloak.baseUri(), "POST " + path + " HTTP/1.1", List.of(contentType), body);
    }
}
