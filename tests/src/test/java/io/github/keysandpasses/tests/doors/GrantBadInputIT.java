package io.github.keysandpasses.tests.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken request is refused; it is never mended into one that works. */
@WithKeycloak
class GrantBadInputIT {
    private static final String GRANT_TYPE = "grant_type=" + CrmDemo.GRANT_TYPE;
    private static final String GOOD = GRANT_TYPE + "&web_api_key=" + CrmDemo.DEMO_KEY;
    private static final Refusal NO_KEY = Refusal.grant("invalid_request", "Missing Web API key");
    private static final Refusal DUPLICATE = Refusal.grant("invalid_request", "duplicated parameter");
    private static final Refusal TOO_LONG = Refusal.grant("invalid_request", "A parameter is too long");
    private static final Refusal BAD_CHARACTER =
            Refusal.grant("invalid_request", "A parameter contains characters that are not allowed");
    private static final Refusal BAD_UNIT = Refusal.grant("invalid_request", "Invalid unit");
    private static final Refusal BAD_SCOPE = Refusal.grant("invalid_scope", "Invalid scope");
    private static final Refusal KEY_IN_URL =
            Refusal.grant("invalid_request", "A Web API key must never be part of a URL");

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("no key", GRANT_TYPE, NO_KEY),
                arguments("an empty key", GRANT_TYPE + "&web_api_key=", NO_KEY),
                arguments("a misspelt name", GRANT_TYPE + "&Web_Api_Key=" + CrmDemo.DEMO_KEY, NO_KEY),
                arguments("two keys", GOOD + "&web_api_key=" + CrmDemo.DEMO_KEY, DUPLICATE),
                arguments("two units", GOOD + "&unit=Admin+Unit&unit=Retail+Unit", DUPLICATE),
                arguments("two scopes", GOOD + "&scope=profile&scope=profile", DUPLICATE),
                arguments("two grant types", GOOD + "&" + GRANT_TYPE, DUPLICATE),
                arguments("a key of 4,001", GRANT_TYPE + "&web_api_key=" + "A".repeat(4001), TOO_LONG),
                arguments("a key of 4,000", GRANT_TYPE + "&web_api_key=" + "A".repeat(4000), Refusal.BAD_KEY_AT_GRANT),
                arguments("a unit of 4,001", GOOD + "&unit=" + "a".repeat(4001), TOO_LONG),
                arguments("a unit of 256", GOOD + "&unit=" + "a".repeat(256), TOO_LONG),
                arguments("a unit of 255", GOOD + "&unit=" + "a".repeat(255), BAD_UNIT),
                arguments("a scope of 4,001", GOOD + "&scope=profile+" + "a".repeat(3993), TOO_LONG),
                arguments("a scope of 4,000", GOOD + "&scope=profile+" + "a".repeat(3992), BAD_SCOPE),
                arguments("a blank key", GRANT_TYPE + "&web_api_key=+", Refusal.BAD_KEY_AT_GRANT),
                arguments("a blank behind the key", GOOD + "+", Refusal.BAD_KEY_AT_GRANT),
                arguments("the key with a colon", GOOD + "%3A", Refusal.BAD_KEY_AT_GRANT),
                arguments("the key in lower case", GOOD.toLowerCase(), Refusal.BAD_KEY_AT_GRANT),
                arguments("an unknown unit", GOOD + "&unit=No+Unit", BAD_UNIT),
                arguments("a unit in lower case", GOOD + "&unit=admin+unit", BAD_UNIT),
                arguments("a unit of another organisation", GOOD + "&unit=Partner+Unit", BAD_UNIT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void aMissingDoubledOversizedOrWrongParameterIsRefused(
            String what, String form, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(send(keycloak, "", form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%07", "%09", "%0A", "%0D", "%1B", "%7F", "%C2%85"})
    void aControlCharacterIsRefusedAndNeverStripped(String character, RunningKeycloak keycloak) {
        BAD_CHARACTER.assertIs(send(keycloak, "", GOOD + character));
        BAD_CHARACTER.assertIs(send(keycloak, "", GOOD + "&unit=Admin" + character + "+Unit"));
        BAD_CHARACTER.assertIs(send(keycloak, "", GOOD + "&scope=pro" + character + "file"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?web_api_key=" + CrmDemo.DEMO_KEY,
                "?web_api_key=x",
                "?x=" + CrmDemo.DEMO_KEY,
                "?" + CrmDemo.DEMO_KEY
            })
    void aKeyInTheUrlIsRefusedEvenBesideOneInTheForm(String query, RunningKeycloak keycloak) {
        KEY_IN_URL.assertIs(send(keycloak, query, GOOD));
    }

    private static HttpAnswer send(RunningKeycloak keycloak, String query, String form) {
        return RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo/protocol/openid-connect/token" + query + " HTTP/1.1",
                List.of(
                        "Authorization: " + Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET),
                        "Content-Type: application/x-www-form-urlencoded"),
                form.getBytes(UTF_8));
    }
}
