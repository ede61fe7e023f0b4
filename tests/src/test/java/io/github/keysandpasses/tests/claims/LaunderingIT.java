package io.github.keysandpasses.tests.claims;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BrowserLogin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.Refusal;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RawHttp;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever spelling of a request Keycloak understands, a key's token that is turned into another one stays as narrow: Keycloak
 * takes a slash at the end of its path, and strips control characters from its form.
 */
@WithKeycloak
class LaunderingIT {
    private static final String PLAIN = "/realms/crm-demo/protocol/openid-connect/token";

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private Member owner;
    private String exchanger;
    private String token;

    /** The owner administers the realm: what leaks shows at once. */
    @BeforeEach
    void aTokenOfAnAdministratorsKey(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.member();
        exchanger = crm.client(Map.of("standard.token.exchange.enabled", "true"));
        admin.post("/clients/" + admin.clientId(exchanger) + "/roles", Map.of("name", "call"));
        crm.grantClientRole(owner.user(), exchanger, "call");
        crm.grantClientRole(owner.user(), "realm-management", "realm-admin");
        String key = admin.createKey(
                        owner.id(), "app", "organization", owner.organization().id())
                .required("key")
                .textValue();
        token = Doors.token(doors.exchange(key));
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                arguments("as it is written", "", "", ""),
                arguments("a slash at the end", "/", "", ""),
                arguments("two slashes at the end", "//", "", ""),
                arguments("a bell in the grant type", "", "%07", ""),
                arguments("a line feed in the grant type", "", "%0A", ""),
                arguments("an escape sequence in the grant type", "", "%1B%5B0m", ""),
                arguments("a bell in the token", "", "", "%07"),
                arguments("a null in the token", "", "", "%00"),
                arguments("a delete in the token", "", "", "%7F"),
                arguments("an escape sequence in the token", "", "", "%1B%5B1A"),
                arguments("all of it", "/", "%09", "%0D"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void aTokenGotForAKeysTokenStaysNarrow(String what, String path, String inGrant, String inToken) {
        HttpAnswer answer = send(
                path,
                "grant_type=" + CrmDemo.TOKEN_EXCHANGE + inGrant + "&subject_token=" + token + inToken
                        + "&subject_token_type=" + CrmDemo.ACCESS_TOKEN_TYPE);
        if (answer.status() != 200) {
            assertThat(answer.status()).isIn(400, 404, 405);
            return;
        }
        assertIsNarrow(Doors.token(answer));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spellings")
    void aLoginsUnitSurvivesItsRefresh(String what, String path, String inGrant, String inToken) {
        BrowserLogin browser = new BrowserLogin(keycloak);
        HttpAnswer tokens = browser.redeem(
                browser.login(owner.username(), exchanger, "openid", "unit", "South Unit"), "client_secret", "secret");
        HttpAnswer answer = send(
                path,
                "grant_type=refresh_token" + inGrant + "&refresh_token="
                        + tokens.json().required("refresh_token").textValue() + inToken);
        if (answer.status() != 200) {
            assertThat(answer.status()).isIn(400, 404, 405);
            return;
        }
        assertThat(Doors.claims(Doors.token(answer)).path("oun").textValue()).isEqualTo("South Unit");
    }

    @Test
    void noScopeReachesOutToAnotherOrganisation() {
        TestCrm.Organization other = crm.organization();
        crm.join(owner.user(), other);
        String form = "grant_type=" + CrmDemo.TOKEN_EXCHANGE + "&subject_token=" + token + "&subject_token_type="
                + CrmDemo.ACCESS_TOKEN_TYPE + "&scope=";
        Refusal invalidScope = Refusal.grant("invalid_scope", "Invalid scope");
        invalidScope.assertIs(send("", form + "openid+organization%3A" + other.name()));
        invalidScope.assertIs(send("", form + "organization%3A*"));
        assertThat(send("", form + "organization%3A" + owner.organization().name())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenIsNoMoreActiveAsARequestingPartyToken() {
        assertThat(introspectAsRpt().path("active").booleanValue()).isTrue();
        admin.leave(owner.organization().id(), owner.id());
        assertThat(introspectAsRpt().toString()).isEqualTo("{\"active\":false}");
    }

    private JsonNode introspectAsRpt() {
        return Http.postForm(
                        keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect/token/introspect"),
                        Map.of("token", token, "token_type_hint", "requesting_party_token"),
                        "Authorization",
                        Http.basic(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET))
                .json();
    }

    private void assertIsNarrow(String exchanged) {
        JsonNode claims = Doors.claims(exchanged);
        assertThat(claims.path("jti").textValue()).startsWith("trrtwk:").endsWith(".roles");
        assertThat(claims.path("resource_access").fieldNames())
                .toIterable()
                .doesNotContain("account", "realm-management");
        assertThat(new Admin(keycloak, CrmDemo.REALM, exchanged)
                        .call("GET", "/users?max=1", null)
                        .status())
                .isIn(401, 403);
    }

    private HttpAnswer send(String path, String form) {
        return RawHttp.send(
                keycloak.baseUri(),
                "POST " + PLAIN + path + " HTTP/1.1",
                List.of(
                        "Authorization: " + Http.basic(exchanger, "secret"),
                        "Content-Type: application/x-www-form-urlencoded"),
                form.getBytes(UTF_8));
    }
}
