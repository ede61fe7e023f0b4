package io.github.keysandpasses.tests.passlogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Events;
import io.github.keysandpasses.tests.demo.PassRules;
import io.github.keysandpasses.tests.passlogin.PassBrowser.Tab;
import io.github.keysandpasses.tests.passlogin.PassRealm.Customer;
import io.github.keysandpasses.tests.passlogin.PassRealm.Pass;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The session that was begun with a pass ends when the pass does, whoever ends it and how: nobody is let in by its cookie. */
@WithKeycloak
class PassSessionEndIT {
    private PassRealm realm;

    /** What ends a pass. */
    enum End {
        STAFF_SWITCHES_IT_OFF((realm, pass) -> act(realm, pass, "not-effective")),
        ITS_LAST_ENTITY_IS_TAKEN_OFF(
                (realm, pass) -> realm.admin().delete(path(pass) + "/related/ACCOUNTS_RECEIVABLE/account-1")),
        ITS_LAST_ENTITY_IS_TERMINATED((realm, pass) -> realm.terminate(pass, "account-1")),
        AN_ADMIN_DELETES_ITS_CREDENTIAL(PassRealm::end);

        private final BiConsumer<PassRealm, Pass> doing;

        End(BiConsumer<PassRealm, Pass> doing) {
            this.doing = doing;
        }
    }

    @BeforeEach
    void aRealmWherePassesEndWithTheirLastEntity(RunningKeycloak keycloak) {
        realm = new PassRealm(keycloak, Map.of("eventsEnabled", true));
        new PassRules(realm.admin()).define("deactivateOnLastUnlink", true);
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @ParameterizedTest
    @EnumSource
    void theSessionEndsWithItsPass(End end) {
        Pass pass = realm.passWithAccounts("account-1");
        PassBrowser browser = realm.browser();
        HttpAnswer tokens = browser.open(PassRealm.APP).logIn(pass).tokens();
        assertThat(browser.open(PassRealm.OTHER_APP).isBack()).isTrue();
        assertThat(sessions(pass)).hasSize(1);

        end.doing.accept(realm, pass);
        assertThat(sessions(pass)).isEmpty();
        assertThat(browser.open(PassRealm.OTHER_APP).asksFor("identifier")).isTrue();
        assertThat(realm.refresh(tokens).json().path("error").asText()).isEqualTo("invalid_grant");
        assertSaidWhy(pass);
    }

    @Test
    void theSessionEndsWhenItsOwnerDeletesThePassInTheAccountConsole() {
        Pass pass = realm.pass();
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP).logIn(pass).tokens();

        // The console sends people here.
        Tab back = browser.open(PassRealm.APP, "kc_action", "delete_credential:" + credential(pass))
                .send("accept", "true");
        assertThat(back.isBack()).isTrue();
        assertThat(back.redeem().status()).isEqualTo(400);
        JsonNode event = new Events(realm.admin()).newest("REMOVE_CREDENTIAL");
        assertThat(event.path("details").path("credential_type").asText()).isEqualTo("access-pass");
        assertThat(event.path("details").path("credential_user_label").asText()).isEqualTo(pass.number());
        assertThat(sessions(pass)).isEmpty();
        assertThat(browser.open(PassRealm.OTHER_APP).asksFor("identifier")).isTrue();
        assertSaidWhy(pass);
    }

    @Test
    void anOfflineSessionEndsToo() {
        Pass pass = realm.pass();
        HttpAnswer tokens = realm.browser()
                .open(PassRealm.APP, "scope", "openid offline_access")
                .logIn(pass)
                .tokens();
        assertThat(offlineSessions(pass)).hasSize(1);

        act(realm, pass, "not-effective");
        assertThat(offlineSessions(pass)).isEmpty();
        assertThat(sessions(pass)).isEmpty();
        assertThat(realm.refresh(tokens).json().path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void sessionsOfAnotherPassOfTheSameOwnerGoOn() {
        Customer customer = realm.customer();
        Pass ends = realm.pass(customer);
        Pass stays = realm.pass(customer);
        realm.browser().open(PassRealm.APP).logIn(ends).tokens();
        PassBrowser browser = realm.browser();
        HttpAnswer tokens = browser.open(PassRealm.APP).logIn(stays).tokens();
        assertThat(sessions(ends)).hasSize(2);

        act(realm, ends, "not-effective");
        assertThat(sessions(ends)).hasSize(1);
        assertThat(realm.refresh(tokens).status()).isEqualTo(200);
        assertThat(browser.open(PassRealm.OTHER_APP).isBack()).isTrue();
    }

    @Test
    void anOfflineSessionEndsAloneWhereAnotherPassWasProvenSince() {
        Customer customer = realm.customer();
        Pass ends = realm.pass(customer);
        Pass stays = realm.pass(customer);
        PassBrowser browser = realm.browser();
        HttpAnswer offline = browser.open(PassRealm.APP, "scope", "openid offline_access")
                .logIn(ends)
                .tokens();
        HttpAnswer online = browser.open(PassRealm.OTHER_APP, "prompt", "login")
                .logIn(stays)
                .tokens();
        assertThat(sessions(ends)).hasSize(1);

        act(realm, ends, "not-effective");
        assertThat(offlineSessions(ends)).isEmpty();
        assertThat(realm.refresh(offline).json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(sessions(stays)).hasSize(1);
        assertThat(realm.refreshAt(PassRealm.OTHER_APP, online).status()).isEqualTo(200);
        assertThat(browser.open(PassRealm.OTHER_APP).isBack()).isTrue();
    }

    @Test
    void whoeverGuessesEndsNobodysSession() {
        Pass pass = realm.pass();
        PassBrowser browser = realm.browser();
        HttpAnswer tokens = browser.open(PassRealm.APP).logIn(pass).tokens();
        for (int i = 0; i < 6; i++) {
            realm.grant("username", pass.identifier(), "pass_code", "wrong guess " + i);
        }
        HttpAnswer locked = realm.grant("username", pass.identifier(), "pass_code", PassRealm.PASS_CODE);
        assertThat(locked.status()).as("locked").isEqualTo(400);

        assertThat(realm.refresh(tokens).status()).isEqualTo(200);
        assertThat(browser.open(PassRealm.OTHER_APP).isBack()).isTrue();
    }

    @Test
    void aLoginThatWasUnderWayWhenItsPassEndedLeavesNoSession() {
        Pass pass = realm.pass();
        realm.admin().change("/users/" + pass.owner().id(), Map.of("requiredActions", List.of("UPDATE_PROFILE")));
        PassBrowser browser = realm.browser();
        Tab tab = browser.open(PassRealm.APP).logIn(pass);
        assertThat(tab.asksFor("lastName")).isTrue();
        act(realm, pass, "not-effective");

        Tab back = tab.send(
                "username",
                pass.owner().username(),
                "email",
                pass.owner().username() + "@test.example",
                "firstName",
                "Maria",
                "lastName",
                "Customer");
        assertThat(back.isBack()).isTrue();
        assertThat(back.redeem().status()).isEqualTo(400);
        assertThat(sessions(pass)).isEmpty();
        assertThat(browser.open(PassRealm.APP).asksFor("identifier")).isTrue();
    }

    /** From a container no server could call here. */
    @Test
    @Tag("zip")
    void appsGetTheirBackChannelLogout() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        try (AutoCloseable app = appThatHears(calls::add)) {
            Pass pass = realm.pass();
            realm.browser().open(PassRealm.APP).logIn(pass).tokens();
            act(realm, pass, "not-effective");
            assertThat(calls).hasSize(1);
            assertThat(calls.get(0)).startsWith("logout_token=");
        }
    }

    @Test
    @Tag("zip")
    void appsOfAnOfflineSessionAreToldToo() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        Customer customer = realm.customer();
        Pass ends = realm.pass(customer);
        PassBrowser browser = realm.browser();
        browser.open(PassRealm.APP, "scope", "openid offline_access")
                .logIn(ends)
                .tokens();
        browser.open(PassRealm.OTHER_APP, "prompt", "login")
                .logIn(realm.pass(customer))
                .tokens();
        try (AutoCloseable app = appThatHears(calls::add)) {
            act(realm, ends, "not-effective");
            assertThat(calls).hasSize(1);
            assertThat(calls.get(0)).startsWith("logout_token=");
        }
    }

    /** The app that is told first has the pass switched on again while the server waits for its answer. */
    @Test
    @Tag("zip")
    void aSessionWhosePassIsSwitchedOnBeforeItsTurnComesGoesOn() throws Exception {
        Pass pass = realm.pass();
        List<String> calls = new CopyOnWriteArrayList<>();
        realm.browser().open(PassRealm.APP).logIn(pass).tokens();
        realm.browser().open(PassRealm.APP).logIn(pass).tokens();
        assertThat(sessions(pass)).hasSize(2);
        try (AutoCloseable app = appThatHears(call -> {
            if (calls.isEmpty()) {
                act(realm, pass, "effective");
            }
            calls.add(call);
        })) {
            act(realm, pass, "not-effective");
            assertThat(calls).hasSize(1);
            assertThat(sessions(pass)).hasSize(1);
        }
    }

    /** Lets somebody hear what the app is told of logouts. */
    private AutoCloseable appThatHears(Consumer<String> logout) throws IOException {
        HttpServer app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            logout.accept(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        app.start();
        Admin admin = realm.admin();
        admin.change(
                "/clients/" + admin.clientId(PassRealm.APP),
                Map.of(
                        "attributes",
                        Map.of(
                                "backchannel.logout.url",
                                "http://127.0.0.1:" + app.getAddress().getPort() + "/logout")));
        return () -> app.stop(0);
    }

    private void assertSaidWhy(Pass pass) {
        JsonNode event = new Events(realm.admin()).newest("LOGOUT");
        assertThat(event.path("userId").asText()).isEqualTo(pass.owner().id());
        assertThat(event.path("details").path("reason").asText()).isEqualTo("pass_of_token_ended");
        assertThat(event.path("details")
                        .path("keysandpasses_access_pass_number")
                        .asText())
                .isEqualTo(pass.number());
    }

    private JsonNode sessions(Pass pass) {
        return realm.admin().get("/users/" + pass.owner().id() + "/sessions");
    }

    private JsonNode offlineSessions(Pass pass) {
        Admin admin = realm.admin();
        return admin.get("/users/" + pass.owner().id() + "/offline-sessions/" + admin.clientId(PassRealm.APP));
    }

    private String credential(Pass pass) {
        return realm.admin().get("/users/" + pass.owner().id() + "/credentials").findParents("userLabel").stream()
                .filter(credential ->
                        pass.number().equals(credential.path("userLabel").asText()))
                .findFirst()
                .orElseThrow()
                .required("id")
                .textValue();
    }

    private static void act(PassRealm realm, Pass pass, String action) {
        realm.admin().post(path(pass) + "/" + action, Map.of());
    }

    private static String path(Pass pass) {
        return "/keys-and-passes/access-passes/" + pass.id();
    }
}
