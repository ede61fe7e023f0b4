package io.github.keysandpasses.tests.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.demo.TestCrm.Member;
import io.github.keysandpasses.tests.demo.TimedCodes;
import io.github.keysandpasses.tests.demo.WebLogin;
import io.github.keysandpasses.tests.demo.WrongKeys;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.ServerSetup;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A server that logs all it can logs no secret. Keys are made, imported, exchanged and refused at every door, somebody logs
 * in and releases the token, and then the server's log is searched for all of it in every form it was sent in, for the
 * server's own secret, and for the tokens given out.
 */
@Tag("zip")
@WithKeycloak(ServerSetup.POSTGRES_TRACE)
@TestInstance(Lifecycle.PER_CLASS)
class NoSecretInLogIT {
    private static final Pattern LOGIN = Pattern.compile("/crmapi/rest/v2/authentication/token(?!/release)");

    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private Member owner;
    private List<String> lines;
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @BeforeAll
    void keysAreMadeAndExchangedAndRefused(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        owner = new TestCrm(admin).member();
        long before = running.log().position();
        String made = admin.createKey(owner.id(), "made").required("key").textValue();
        String imported = imported();
        good(made);
        good(imported);
        bad("mistyped key", made.substring(0, 12) + (made.charAt(12) == 'x' ? 'y' : 'x') + made.substring(13));
        bad("unknown key", UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT));
        bad("garbage", "a-key-of-" + UUID.randomUUID());
        ended();
        refusedByAdmin(made);
        loggedIn();
        secret("made key", made);
        secret("imported key", imported);
        secret("hash secret", running.hashSecret());
        lines = running.log().linesSince(before);
    }

    @Test
    void theLogIsAtTraceAndSawTheExchangesTheLoginAndTheRelease() {
        assertThat(lines).anyMatch(line -> line.contains(" TRACE "));
        assertThat(lines).anyMatch(line -> line.contains("TRACE [org.keycloak."));
        assertThat(lines).anyMatch(line -> line.contains("/crmapi/rest/v2/authentication/web_api_key/token"));
        assertThat(lines)
                .anyMatch(line -> LOGIN.matcher(line).find())
                .anyMatch(line -> line.contains("/crmapi/rest/v2/authentication/token/release"));
        assertThat(lines).anyMatch(line -> line.contains("grant_type=urn:ietf:params:oauth:grant-type:token-exchange"));
        assertThat(lines).anyMatch(line -> line.contains("grant_type=urn:keysandpasses:grant-type:web-api-key"));
        assertThat(lines).anyMatch(line -> line.contains("/keys-and-passes/web-api-keys/revoke"));
        assertThat(lines).anyMatch(line -> line.contains(owner.id()));
    }

    @Test
    void noSecretIsInTheLog() {
        secrets.forEach((name, secret) -> assertThat(lines.stream().filter(line -> line.contains(secret)))
                .as(name)
                .isEmpty());
    }

    private void good(String key) {
        HttpAnswer ofWebApi = doors.webApi(key, "{\"unit\":\"South Unit\"}");
        HttpAnswer ofGrant = doors.grant(key, "unit", "South Unit", "scope", "openid");
        HttpAnswer ofExchange = doors.exchange(key, "unit", "South Unit", "audience", CrmDemo.RESOURCE_SERVER);
        for (HttpAnswer answer : List.of(ofWebApi, ofGrant, ofExchange)) {
            String token = Doors.token(answer);
            secret("signature of a token", token.substring(token.lastIndexOf('.') + 1));
            assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
            doors.userInfo(token);
        }
        assertThat(doors.webApi(key, "{\"unit\":\"No Such Unit\"}").status()).isEqualTo(400);
        assertThat(doors.grant(key, "unit", "No Such Unit").status()).isEqualTo(400);
        assertThat(doors.exchange(key, "unit", "No Such Unit").status()).isEqualTo(400);
        assertThat(doors.exchange(key, "audience", "no-such-client").status()).isEqualTo(400);
    }

    private void bad(String name, String key) {
        assertThat(doors.webApi(key, "{}").status()).isEqualTo(401);
        assertThat(doors.grant(key).status()).isEqualTo(400);
        assertThat(doors.exchange(key).status()).isEqualTo(400);
        secret(name, key);
    }

    /** In each of the ways in which a key can be presented there. */
    private void ended() {
        URI uri = WrongKeys.revocation(keycloak, CrmDemo.REALM);
        String inHeader = key("ended by header");
        String inForm = key("ended by form");
        String inJson = key("ended by JSON");
        assertThat(WrongKeys.revoke(keycloak, CrmDemo.REALM, inHeader).status()).isEqualTo(200);
        assertThat(Http.postForm(uri, Map.of("key", inForm)).status()).isEqualTo(200);
        assertThat(Http.postJson(uri, "{\"key\":\"" + inJson + "\"}").status()).isEqualTo(200);
    }

    private String key(String name) {
        String key = admin.createKey(owner.id(), name).required("key").textValue();
        secret(name, key);
        return key;
    }

    private void loggedIn() {
        String password = "password-" + UUID.randomUUID();
        admin.put("/users/" + owner.id() + "/reset-password", Map.of("type", "password", "value", password));
        TimedCodes codes = new TimedCodes("secret-" + UUID.randomUUID());
        admin.change("/users/" + owner.id(), Map.of("credentials", List.of(codes.credential())));
        WebLogin login = new WebLogin(keycloak);
        String code = codes.now();
        String token = Doors.token(login.logIn(owner, "password", password, "otp", code));
        assertThat(login.logIn(owner, "password", password + "-wrong").status()).isEqualTo(401);
        assertThat(login.release(token).status()).isEqualTo(200);
        assertThat(login.release(token + "x").status()).isEqualTo(401);
        secret("password", password);
        secret("signature of a login's token", token.substring(token.lastIndexOf('.') + 1));
        secret("one-time password in JSON", "\"" + code + "\"");
    }

    private void refusedByAdmin(String existing) {
        String smuggled = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        secret("smuggled key", smuggled);
        Map<String, String> credential = Map.of(
                "type", "web-api-key",
                "userLabel", "smuggled",
                "credentialData", "{}",
                "secretData", "{\"importedKey\":\"" + smuggled + "\"}");
        assertThat(admin.call("PUT", "/users/" + owner.id(), Map.of("credentials", List.of(credential)))
                        .status())
                .isEqualTo(400);
        Map<String, String> again = Map.of("userId", owner.id(), "name", "again", "key", existing);
        assertThat(admin.call("POST", "/keys-and-passes/web-api-keys/import", again)
                        .status())
                .isEqualTo(409);
    }

    private String imported() {
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        admin.post(
                "/keys-and-passes/web-api-keys/import",
                Map.of("userId", owner.id(), "name", "imported", "key", legacy));
        return legacy;
    }

    private void secret(String name, String value) {
        secrets.put(name + " " + secrets.size(), value);
        String pair = Base64.getEncoder().encodeToString((value + ":").getBytes(StandardCharsets.UTF_8));
        secrets.put(name + " in a Basic header " + secrets.size(), pair.substring(0, pair.length() - 4));
    }
}
