package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and manage a user may see and manage the user's keys, and nobody else: as at Keycloak's own user endpoints. */
@WithKeycloak
class WebApiKeyPermissionsIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private RunningKeycloak keycloak;
    private Admin admin;
    private TestCrm crm;
    private TestCrm.User owner;
    private String key;
    private String path;

    @BeforeEach
    void aUserHasAKey(RunningKeycloak running) {
        keycloak = running;
        admin = new Admin(running);
        crm = new TestCrm(admin);
        owner = crm.user();
        JsonNode made = admin.createKey(owner.id(), "app");
        key = made.required("key").textValue();
        path = KEYS + "/" + made.required("id").textValue();
    }

    @Test
    void whoMayViewUsersMayListAndShow() {
        Admin viewer = with("view-users");
        assertThat(viewer.get(KEYS + "?userId=" + owner.id())).hasSize(1);
        assertThat(viewer.get(KEYS + "?max=1000").findValuesAsText("userId")).contains(owner.id());
        assertThat(viewer.get(path).path("userId").textValue()).isEqualTo(owner.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"view-users", "query-users", "view-realm", "manage-clients", "manage-realm", "none"})
    void whoMayNotManageUsersChangesNothing(String role) {
        Admin caller = with(role);
        List<HttpAnswer> answers = List.of(
                create(caller),
                importInto(caller),
                caller.call("POST", path + "/revoke", Map.of()),
                caller.call("DELETE", path, null));
        assertThat(answers).extracting(HttpAnswer::status).containsOnly(403);
        assertThat(admin.get(KEYS + "?userId=" + owner.id())).hasSize(1);
        assertThat(new Doors(keycloak).grant(key).status()).isEqualTo(200);
    }

    @Test
    void whoMayManageUsersMayDoAll() {
        Admin manager = with("manage-users");
        assertThat(create(manager).status()).isEqualTo(201);
        assertThat(importInto(manager).status()).isEqualTo(201);
        assertThat(manager.call("POST", path + "/revoke", Map.of()).status()).isEqualTo(204);
        assertThat(manager.call("DELETE", path, null).status()).isEqualTo(204);
        assertThat(manager.get(KEYS + "?userId=" + owner.id())).hasSize(2);
    }

    @Test
    void whoMayOnlyQueryUsersSeesNothing() {
        Admin searcher = with("query-users");
        assertThat(searcher.get(KEYS)).isEmpty();
        assertThat(searcher.call("GET", KEYS + "?userId=" + owner.id(), null).status())
                .isEqualTo(403);
        assertThat(searcher.call("GET", path, null).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "manage-clients", "manage-realm"})
    void whoMayNotEvenQueryUsersLearnsNothing(String role) {
        Admin stranger = with(role);
        for (String asked : List.of("", "?userId=" + owner.id(), "?userId=nobody", "/no-such-key")) {
            assertThat(stranger.call("GET", KEYS + asked, null).status())
                    .as(asked)
                    .isEqualTo(403);
        }
        assertThat(stranger.call("GET", path, null).status()).isEqualTo(403);
        assertThat(stranger.call("POST", KEYS, Map.of("userId", "nobody", "name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAdministratorOfAnotherRealmIsRefused() {
        Admin neighbour = new Admin(keycloak, "master", token(administrator()));
        assertThat(neighbour.call("GET", KEYS, null).status()).isEqualTo(403);
    }

    private String administrator() {
        TestCrm.User administrator = crm.user();
        crm.grantClientRole(administrator, "realm-management", "realm-admin");
        return administrator.username();
    }

    private HttpAnswer create(Admin caller) {
        return caller.call("POST", KEYS, Map.of("userId", owner.id(), "name", TestCrm.unique("made")));
    }

    private HttpAnswer importInto(Admin caller) {
        String legacy = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return caller.call(
                "POST",
                KEYS + "/import",
                Map.of("userId", owner.id(), "name", TestCrm.unique("imported"), "key", legacy));
    }

    /** Somebody who has this one role of realm-management, or none. */
    private Admin with(String role) {
        TestCrm.User caller = crm.user();
        if (!role.equals("none")) {
            crm.grantClientRole(caller, "realm-management", role);
        }
        return new Admin(keycloak, CrmDemo.REALM, token(caller.username()));
    }

    private String token(String username) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(CrmDemo.REALM),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        username,
                        "password",
                        CrmDemo.PASSWORD)));
    }
}
