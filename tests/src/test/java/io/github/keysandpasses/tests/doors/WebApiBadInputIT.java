package io.github.keysandpasses.tests.doors;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every body that is not what the Web API takes is refused, in the same words each time. */
@WithKeycloak
class WebApiBadInputIT {
    private static final Refusal NOT_AN_OBJECT =
            Refusal.webApi(400, "INVALID_REQUEST", "The body must be one JSON object");
    private static final Refusal TOO_LARGE = Refusal.webApi(413, "REQUEST_TOO_LARGE", "The body is too large");
    private static final Refusal NOT_JSON =
            Refusal.webApi(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent as application/json");
    private static final Refusal BAD_UNIT = Refusal.webApi(400, "INVALID_UNIT", "Invalid unit");
    private static final Refusal TOO_LONG = Refusal.webApi(400, "INVALID_REQUEST", "A parameter is too long");
    private static final Refusal BAD_CHARACTER =
            Refusal.webApi(400, "INVALID_REQUEST", "A parameter contains characters that are not allowed");

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("no JSON", bytes("unit=x"), NOT_AN_OBJECT),
                arguments("half an object", bytes("{\"unit\":"), NOT_AN_OBJECT),
                arguments("blanks", bytes(" \n"), NOT_AN_OBJECT),
                arguments("an array", bytes("[\"Admin Unit\"]"), NOT_AN_OBJECT),
                arguments("a string", bytes("\"Admin Unit\""), NOT_AN_OBJECT),
                arguments("a number", bytes("1"), NOT_AN_OBJECT),
                arguments("null", bytes("null"), NOT_AN_OBJECT),
                arguments("two objects", bytes("{}{}"), NOT_AN_OBJECT),
                arguments("a comment", bytes("{/**/}"), NOT_AN_OBJECT),
                arguments(
                        "a doubled member", bytes("{\"unit\":\"Admin Unit\",\"unit\":\"Retail Unit\"}"), NOT_AN_OBJECT),
                arguments("a number for a unit", bytes("{\"unit\":1}"), NOT_AN_OBJECT),
                arguments("an object for a unit", bytes("{\"unit\":{}}"), NOT_AN_OBJECT),
                arguments("an array for a unit", bytes("{\"unit\":[\"Admin Unit\"]}"), NOT_AN_OBJECT),
                arguments("a bare control character", bytes("{\"unit\":\"Admin\u0007 Unit\"}"), NOT_AN_OBJECT),
                arguments(
                        "bytes that are no UTF-8",
                        new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                        NOT_AN_OBJECT),
                arguments("UTF-16", "{\"unit\":\"Admin Unit\"}".getBytes(UTF_16), NOT_AN_OBJECT),
                arguments("objects 1,000 deep", bytes("{\"a\":".repeat(1000) + 1 + "}".repeat(1000)), NOT_AN_OBJECT),
                arguments("arrays 1,000 deep", bytes("[".repeat(1000) + "]".repeat(1000)), NOT_AN_OBJECT),
                arguments("8,193 bytes", bytes("{\"a\":\"" + "a".repeat(8185) + "\"}"), TOO_LARGE),
                arguments("a megabyte", bytes("{\"unit\":\"" + "a".repeat(1 << 20) + "\"}"), TOO_LARGE),
                arguments("an unknown unit", bytes("{\"unit\":\"No Unit\"}"), BAD_UNIT),
                arguments("a unit of another organisation", bytes("{\"unit\":\"Partner Unit\"}"), BAD_UNIT),
                arguments("a unit of 255 characters", bytes("{\"unit\":\"" + "a".repeat(255) + "\"}"), BAD_UNIT),
                arguments("a unit of 256 characters", bytes("{\"unit\":\"" + "a".repeat(256) + "\"}"), TOO_LONG),
                arguments("a unit with a NUL", bytes("{\"unit\":\"Admin Unit\\u0000\"}"), BAD_CHARACTER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyOtherThanOneSmallJsonObjectIsRefused(
            String what, byte[] body, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo" + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                List.of("Authorization: " + Http.basic(CrmDemo.DEMO_KEY, ""), "Content-Type: application/json"),
                body));
    }

    static Stream<Arguments> contentTypes() {
        return Stream.of(
                arguments("X-None: none", "{}"),
                arguments("Content-Type: text/plain", "{}"),
                arguments("Content-Type: application/x-www-form-urlencoded", "unit=Admin+Unit"),
                arguments("Content-Type: multipart/form-data; boundary=b", "--b--\r\n"),
                arguments("Content-Type: application/xml", "<unit/>"),
                arguments("Content-Type: application/vnd.api+json", "{}"),
                arguments("Content-Type: application/*", "{}"),
                arguments("Content-Type: */*", "{}"),
                arguments("Content-Type: application/json; charset=iso-8859-1", "{}"),
                arguments("Content-Type: application/json; charset=utf-16", "{}"),
                arguments("Content-Type: json", "{}"),
                arguments("Content-Type: json", ""),
                arguments("Content-Type: /", "{}"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("contentTypes")
    void aBodyOfAnyTypeButJsonInUtf8IsRefused(String contentType, String body, RunningKeycloak keycloak) {
        NOT_JSON.assertIs(RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo" + CrmDemo.WEB_API_PATH + " HTTP/1.1",
                List.of("Authorization: " + Http.basic(CrmDemo.DEMO_KEY, ""), contentType),
                bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
