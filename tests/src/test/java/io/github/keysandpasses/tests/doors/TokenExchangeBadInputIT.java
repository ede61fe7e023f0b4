package io.github.keysandpasses.tests.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter of RFC 8693 section 2.1, missing, doubled or contradictory, and subject tokens that are no keys. */
@WithKeycloak
class TokenExchangeBadInputIT {
    private static final String TYPE =
            "grant_type=" + CrmDemo.TOKEN_EXCHANGE + "&subject_token_type=" + CrmDemo.KEY_TYPE;
    private static final String GOOD = TYPE + "&subject_token=" + CrmDemo.DEMO_KEY;
    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";
    private static final Refusal BAD_KEY = Refusal.BAD_KEY_AT_GRANT.inTokenExchange();
    private static final Refusal NO_KEY = Refusal.grant("invalid_request", "Missing Web API key");
    private static final Refusal DUPLICATE = Refusal.grant("invalid_request", "duplicated parameter");
    private static final Refusal TOO_LONG = Refusal.grant("invalid_request", "A parameter is too long");
    private static final Refusal BAD_CHARACTER =
            Refusal.grant("invalid_request", "A parameter contains characters that are not allowed");
    private static final Refusal UNSUPPORTED = Refusal.grant(
            "invalid_request",
            "This subject token cannot be exchanged with an actor, a requested subject or an issuer");
    private static final Refusal NO_RESOURCE = Refusal.grant(
            "invalid_target", "resource is not supported: name the resource server's client ID as audience");
    private static final Refusal OTHER_TYPE = Refusal.grant(
            "invalid_request",
            "requested_token_type must be urn:ietf:params:oauth:token-type:access_token, or left out");
    private static final Refusal KEYCLOAKS_OWN =
            Refusal.grant("invalid_request", "Standard token exchange is not enabled for the requested client");

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("no subject token", TYPE, NO_KEY),
                arguments("an empty subject token", TYPE + "&subject_token=", NO_KEY),
                arguments("the grant's parameter instead", TYPE + "&web_api_key=" + CrmDemo.DEMO_KEY, NO_KEY),
                arguments("two subject tokens", GOOD + "&subject_token=" + CrmDemo.DEMO_KEY, DUPLICATE),
                arguments("two token types", GOOD + "&subject_token_type=" + CrmDemo.KEY_TYPE, DUPLICATE),
                arguments("two units", GOOD + "&unit=Admin+Unit&unit=Retail+Unit", DUPLICATE),
                arguments("two scopes", GOOD + "&scope=profile&scope=email", DUPLICATE),
                arguments("two requested types", GOOD + "&requested_token_type=a&requested_token_type=b", DUPLICATE),
                arguments("a token too long", TYPE + "&subject_token=" + "A".repeat(4001), TOO_LONG),
                arguments("a long audience", GOOD + "&audience=" + "a".repeat(4001), TOO_LONG),
                arguments("an actor", GOOD + "&actor_token=x&actor_token_type=" + TOKEN_TYPE + "jwt", UNSUPPORTED),
                arguments("an actor without a type", GOOD + "&actor_token=x", UNSUPPORTED),
                arguments("an actor's type alone", GOOD + "&actor_token_type=" + TOKEN_TYPE + "jwt", UNSUPPORTED),
                arguments("another subject", GOOD + "&requested_subject=maytemplate", UNSUPPORTED),
                arguments("an issuer", GOOD + "&requested_issuer=google", UNSUPPORTED),
                arguments("the subject's issuer", GOOD + "&subject_issuer=google", UNSUPPORTED),
                arguments("a resource", GOOD + "&resource=https%3A%2F%2Fapi.example", NO_RESOURCE),
                arguments("resources", GOOD + "&resource=https%3A%2F%2Fa.example&resource=b", NO_RESOURCE),
                arguments(
                        "a refresh token", GOOD + "&requested_token_type=" + TOKEN_TYPE + "refresh_token", OTHER_TYPE),
                arguments("an ID token", GOOD + "&requested_token_type=" + TOKEN_TYPE + "id_token", OTHER_TYPE),
                arguments("SAML", GOOD + "&requested_token_type=" + TOKEN_TYPE + "saml2", OTHER_TYPE),
                arguments("any JWT", GOOD + "&requested_token_type=" + TOKEN_TYPE + "jwt", OTHER_TYPE),
                arguments("an unknown type", GOOD + "&requested_token_type=x", OTHER_TYPE),
                arguments("a blank behind the key", GOOD + "+", BAD_KEY),
                arguments("an unknown key", TYPE + "&subject_token=" + "F".repeat(32), BAD_KEY),
                arguments("no token type", GOOD.replace("&subject_token_type=" + CrmDemo.KEY_TYPE, ""), KEYCLOAKS_OWN),
                arguments(
                        "the type of an access token",
                        GOOD.replace(CrmDemo.KEY_TYPE, CrmDemo.ACCESS_TOKEN_TYPE),
                        KEYCLOAKS_OWN),
                arguments(
                        "the type in capitals",
                        GOOD.replace(CrmDemo.KEY_TYPE, CrmDemo.KEY_TYPE.toUpperCase()),
                        KEYCLOAKS_OWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void whatIsMissingDoubledContradictoryOrUnsupportedIsRefused(
            String what, String form, Refusal refusal, RunningKeycloak keycloak) {
        refusal.assertIs(send(keycloak, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%07", "%0A", "%7F"})
    void aControlCharacterIsRefusedAndNeverStripped(String character, RunningKeycloak keycloak) {
        BAD_CHARACTER.assertIs(send(keycloak, GOOD + character));
        BAD_CHARACTER.assertIs(send(keycloak, GOOD + "&audience=loyalty" + character + "-api"));
        BAD_CHARACTER.assertIs(send(keycloak, GOOD + "&unit=Admin" + character + "+Unit"));
        BAD_CHARACTER.assertIs(send(keycloak, GOOD.replace("web-api-key&", "web-api" + character + "-key&")));
    }

    @Test
    void anAccessTokenARefreshTokenAndAnIdTokenAreNoKeys(RunningKeycloak keycloak) {
        Doors doors = new Doors(keycloak);
        HttpAnswer tokens = doors.exchange(CrmDemo.DEMO_KEY, "scope", "openid");
        HttpAnswer login = passwordLogin(keycloak);
        for (String token : List.of(
                Doors.token(tokens),
                tokens.json().required("id_token").textValue(),
                login.json().required("refresh_token").textValue())) {
            BAD_KEY.assertIs(doors.exchange(token));
        }
    }

    @Test
    void aKeyOfAnotherRealmIsNoKeyHere(RunningKeycloak keycloak) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            assertThat(realm.doors().exchange(realm.key()).status()).isEqualTo(200);
            BAD_KEY.assertIs(new Doors(keycloak).exchange(realm.key()));
        }
    }

    /** By its shape, and by the parameter's name where a typing error has spoilt the shape. */
    @ParameterizedTest
    @ValueSource(strings = {CrmDemo.DEMO_KEY, "EE73C0AE64524371B5DDEFF5F7BB219", ""})
    void aKeyInTheUrlIsRefused(String key, RunningKeycloak keycloak) {
        HttpAnswer answer = RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo/protocol/openid-connect/token?subject_token=" + key + " HTTP/1.1",
                headers(),
                GOOD.getBytes(UTF_8));
        Refusal.grant("invalid_request", "A Web API key must never be part of a URL")
                .assertIs(answer);
    }

    private static HttpAnswer passwordLogin(RunningKeycloak keycloak) {
        Admin admin = new Admin(keycloak);
        TestCrm crm = new TestCrm(admin);
        String client = crm.client(Map.of());
        admin.change("/clients/" + admin.clientId(client), Map.of("directAccessGrantsEnabled", true));
        return Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", "password", "username", crm.user().username(), "password", CrmDemo.PASSWORD),
                "Authorization",
                Http.basic(client, "secret"));
    }

    private static HttpAnswer send(RunningKeycloak keycloak, String form) {
        return RawHttp.send(
                keycloak.baseUri(),
                "POST /realms/crm-demo/protocol/openid-connect/token HTTP/1.1",
                headers(),
                form.getBytes(UTF_8));
    }

    private static List<String> headers() {
        return List.of(
                "Authorization: " + Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET),
                "Content-Type: application/x-www-form-urlencoded");
    }
}
