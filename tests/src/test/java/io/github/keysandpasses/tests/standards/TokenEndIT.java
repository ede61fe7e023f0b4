package io.github.keysandpasses.tests.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OAuthDoor;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a token of Keycloak's own grants ends one of a key's: at introspection and at userinfo. */
@WithKeycloak
class TokenEndIT {
    private RunningKeycloak keycloak;
    private Doors doors;
    private Admin admin;
    private TestCrm crm;
    private TestCrm.User owner;
    private String client;
    private String key;

    @BeforeEach
    void aClientAndAKey(RunningKeycloak running) {
        keycloak = running;
        doors = new Doors(running);
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.user();
        client = crm.client(Map.of());
        key = admin.createKey(owner.id(), "app").required("key").textValue();
    }

    @ParameterizedTest
    @EnumSource
    void revocationEndsItOnceAndForAll(OAuthDoor door) {
        String token = token(door);
        String another = token(door);
        assertThat(revoke(token, client).status()).isEqualTo(200);
        assertIsDead(token);
        assertIsAlive(another);
    }

    @ParameterizedTest
    @EnumSource
    void anotherClientCannotRevokeIt(OAuthDoor door) {
        String token = token(door);
        assertThat(revoke(token, crm.client(Map.of())).status()).isEqualTo(400);
        assertIsAlive(token);
    }

    @ParameterizedTest
    @EnumSource
    void aNotBeforeOfTheClientEndsTheEarlierOnes(OAuthDoor door) {
        String token = token(door);
        long issued = Doors.claims(token).path("iat").longValue();
        admin.change("/clients/" + admin.clientId(client), Map.of("notBefore", issued + 1));
        assertIsDead(token);
    }

    @ParameterizedTest
    @EnumSource
    void aNotBeforeOfTheRealmEndsTheEarlierOnes(OAuthDoor door) {
        try (OtherRealm realm = new OtherRealm(keycloak)) {
            String token = Doors.token(Http.postForm(
                    keycloak.tokenEndpoint(realm.name()),
                    door.form(realm.key(), "scope", "openid"),
                    "Authorization",
                    Http.basic(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET)));
            assertThat(realm.doors().userInfo(token).status()).isEqualTo(200);
            long issued = Doors.claims(token).path("iat").longValue();
            realm.admin().change("", Map.of("notBefore", issued + 1));
            assertThat(realm.doors().userInfo(token).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserWhoIsDisabledInBetweenEndsIt(OAuthDoor door) {
        String token = token(door);
        admin.change("/users/" + owner.id(), Map.of("enabled", false));
        assertIsDead(token);
        admin.change("/users/" + owner.id(), Map.of("enabled", true));
        assertIsAlive(token);
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsDisabledInBetweenEndsIt(OAuthDoor door) {
        String token = token(door);
        admin.change("/clients/" + admin.clientId(client), Map.of("enabled", false));
        assertIsDead(token);
    }

    /** An admin's "log out" sets the user's not-before, which counts in whole seconds: so it is tried until it is later. */
    @ParameterizedTest
    @EnumSource
    void loggingTheOwnerOutEndsIt(OAuthDoor door) {
        String token = token(door);
        long issued = Doors.claims(token).path("iat").longValue();
        do {
            admin.post("/users/" + owner.id() + "/logout", Map.of());
        } while (System.currentTimeMillis() / 1000 <= issued + 1);
        admin.post("/users/" + owner.id() + "/logout", Map.of());
        assertIsDead(token);
    }

    /** There is no session, so there is nothing a back-channel logout could name. From a container no server could call here. */
    @ParameterizedTest
    @EnumSource
    @Tag("zip")
    void aBackChannelLogoutIsNotSentForIt(OAuthDoor door) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        app.start();
        try {
            String url = "http://127.0.0.1:" + app.getAddress().getPort() + "/logout";
            admin.change(
                    "/clients/" + admin.clientId(client),
                    Map.of("attributes", Map.of("backchannel.logout.url", url), "directAccessGrantsEnabled", true));
            assertThat(Doors.claims(token(door)).has("sid")).isFalse();
            admin.post("/users/" + owner.id() + "/logout", Map.of());
            assertThat(calls.get()).isZero();
            passwordLogin();
            admin.post("/users/" + owner.id() + "/logout", Map.of());
            assertThat(calls.get()).as("a login is told").isEqualTo(1);
        } finally {
            app.stop(0);
        }
    }

    /** Who is not in the audience learns nothing (Keycloak 26.7), unless an admin switched the check off for that client. */
    @ParameterizedTest
    @EnumSource
    void onlyItsAudienceMayIntrospectIt(OAuthDoor door) {
        String token = token(door);
        String stranger = crm.client(Map.of());
        assertThat(introspect(token, stranger).body()).isEqualTo("{\"active\":false}");
        String trusted = crm.client(Map.of("allow.token.introspection.without.audience.check", "true"));
        assertThat(introspect(token, trusted).json().path("active").booleanValue())
                .isTrue();
    }

    private String token(OAuthDoor door) {
        return Doors.token(door.ask(keycloak.tokenEndpoint(CrmDemo.REALM), client, key, "scope", "openid"));
    }

    private void passwordLogin() {
        HttpAnswer answer = Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of("grant_type", "password", "username", owner.username(), "password", CrmDemo.PASSWORD),
                "Authorization",
                Http.basic(client, "secret"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private void assertIsAlive(String token) {
        assertThat(doors.introspect(token).path("active").booleanValue()).isTrue();
        assertThat(doors.userInfo(token).status()).isEqualTo(200);
    }

    private void assertIsDead(String token) {
        assertThat(doors.introspect(token).toString()).isEqualTo("{\"active\":false}");
        assertThat(doors.userInfo(token).status()).isIn(401, 403);
    }

    private HttpAnswer revoke(String token, String by) {
        return post("/protocol/openid-connect/revoke", token, by);
    }

    private HttpAnswer introspect(String token, String by) {
        return post("/protocol/openid-connect/token/introspect", token, by);
    }

    private HttpAnswer post(String path, String token, String by) {
        return Http.postForm(
                keycloak.realmUri(CrmDemo.REALM, path),
                Map.of("token", token),
                "Authorization",
                Http.basic(by, "secret"));
    }
}
