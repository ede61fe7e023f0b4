package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom fine-grained permissions show some users only, the lists show these users' keys only, in full pages. */
@WithKeycloak
class SomeUsersIT {
    private static final String KEYS = WebApiKeysIT.KEYS;

    private OtherRealm realm;
    private Admin admin;
    private String permissions;
    private String seen;
    private String managed;
    private Admin caller;

    @BeforeEach
    void aCallerWhoSeesTwoUsersAndManagesOne(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.change("", Map.of("adminPermissionsEnabled", true));
        seen = admin.createUser("seen");
        managed = admin.createUser("managed");
        for (int i = 0; i < 3; i++) {
            admin.createKey(realm.ownerId(), "hidden " + i);
            admin.createKey(seen, "seen " + i);
            admin.createKey(managed, "managed " + i);
        }
        String callerId = admin.createUser("caller");
        permissions = "/clients/" + admin.clientId("admin-permissions") + "/authz/resource-server";
        admin.post(permissions + "/policy/user", Map.of("name", "the caller", "users", List.of(callerId)));
        permit("sees", List.of("view"), seen);
        permit("manages", List.of("view", "manage"), managed);
        admin.post(
                "/users/" + callerId + "/role-mappings/clients/" + admin.clientId("realm-management"),
                List.of(admin.get("/clients/" + admin.clientId("realm-management") + "/roles/query-users")));
        caller = new Admin(keycloak, realm.name(), token(keycloak));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void pagesAndCountsAreOfWhatTheCallerMaySee() {
        assertThat(caller.get(KEYS + "/count").path("count").longValue()).isEqualTo(6);
        assertThat(caller.get(KEYS + "?max=4").findValuesAsText("name"))
                .containsExactly("managed 2", "seen 2", "managed 1", "seen 1");
        assertThat(caller.get(KEYS + "?first=4&max=4").findValuesAsText("name")).containsExactly("managed 0", "seen 0");
        assertThat(caller.get(KEYS + "?search=hidden")).isEmpty();
        assertThat(caller.call("GET", KEYS + "?userId=" + realm.ownerId(), null).status())
                .isEqualTo(403);
        assertThat(caller.get(KEYS + "?userId=" + seen)).hasSize(3);
    }

    @Test
    void aBulkRevocationTouchesNoKeyTheCallerMayNotManageAndTellsNothingOfThoseHidden() {
        String hidden =
                admin.get(KEYS + "?search=hidden%200").path(0).required("id").textValue();
        String looked =
                admin.get(KEYS + "?search=seen%200").path(0).required("id").textValue();
        String mine =
                admin.get(KEYS + "?search=managed%200").path(0).required("id").textValue();
        JsonNode done = caller.post(
                        KEYS + "/bulk-revoke", Map.of("ids", List.of(hidden, looked, mine, "nothing"), "dryRun", false))
                .json();
        assertThat(done.path("revoked").intValue()).isEqualTo(1);
        assertThat(done.path("skipped").findValuesAsText("why"))
                .containsExactly(
                        "no such key in this realm", "you may not manage its owner", "no such key in this realm");
        assertThat(done.toString()).doesNotContain(hidden);
        assertThat(admin.get(KEYS + "?state=REVOKED").findValuesAsText("id")).containsExactly(mine);
        assertThat(caller.call("POST", KEYS + "/bulk-revoke", Map.of("ids", List.of(looked), "dryRun", false))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoSeesAllUsersButOneSeesAllKeysButTheirs() {
        permit("sees all", List.of("view"));
        admin.post(
                permissions + "/policy/user",
                Map.of("name", "not the caller", "users", List.of(admin.userId("caller")), "logic", "NEGATIVE"));
        admin.post(
                permissions + "/permission/scope",
                Map.of(
                        "name",
                        "but not the owner",
                        "resourceType",
                        "Users",
                        "resources",
                        List.of(realm.ownerId()),
                        "scopes",
                        List.of("view"),
                        "policies",
                        List.of("not the caller")));
        assertThat(caller.get(KEYS + "/count").path("count").longValue()).isEqualTo(6);
        assertThat(caller.get(KEYS + "?max=6")).hasSize(6);
    }

    private void permit(String name, List<String> scopes, String... users) {
        admin.post(
                permissions + "/permission/scope",
                Map.of(
                        "name",
                        name,
                        "resourceType",
                        "Users",
                        "resources",
                        List.of(users),
                        "scopes",
                        scopes,
                        "policies",
                        List.of("the caller")));
    }

    private String token(RunningKeycloak keycloak) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "caller",
                        "password",
                        CrmDemo.PASSWORD)));
    }
}
