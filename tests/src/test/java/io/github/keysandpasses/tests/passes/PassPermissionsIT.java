package io.github.keysandpasses.tests.passes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.Passes;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may see a user sees their passes, and whoever may set their password sets what opens them; nobody else learns of one. */
@WithKeycloak
class PassPermissionsIT {
    private RunningKeycloak keycloak;
    private OtherRealm realm;
    private Admin admin;
    private Passes passes;
    private String permissions;
    private String seen;
    private String managed;
    private JsonNode hidden;
    private JsonNode ofSeen;
    private JsonNode ofManaged;
    private JsonNode stock;
    private Admin caller;

    @BeforeEach
    void aCallerWhoSeesOneUserAndManagesAnother(RunningKeycloak running) {
        keycloak = running;
        realm = new OtherRealm(running);
        admin = realm.admin();
        passes = new Passes(admin);
        admin.change("", Map.of("adminPermissionsEnabled", true));
        seen = admin.createUser("seen");
        managed = admin.createUser("managed");
        hidden = passes.create(realm.ownerId());
        ofSeen = passes.create(seen);
        ofManaged = passes.create(managed);
        stock = passes.create(null);
        String callerId = admin.createUser("caller");
        permissions = "/clients/" + admin.clientId("admin-permissions") + "/authz/resource-server";
        admin.post(permissions + "/policy/user", Map.of("name", "the caller", "users", List.of(callerId)));
        permit("sees", List.of("view"), seen);
        permit("manages", List.of("view", "manage", "reset-password"), managed);
        grant(callerId, "query-users");
        caller = as("caller");
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void listsAndCountsAreOfWhatTheCallerMaySee() {
        assertThat(caller.get(Passes.PATH).findValuesAsText("id"))
                .containsExactly(Passes.id(ofManaged), Passes.id(ofSeen));
        assertThat(caller.get(Passes.PATH + "/count").path("count").longValue()).isEqualTo(2);
        assertThat(caller.get(Passes.PATH + "?first=1").findValuesAsText("id")).containsExactly(Passes.id(ofSeen));
        assertThat(caller.get(Passes.PATH + "?search=" + hidden.path("number").textValue()))
                .isEmpty();
        assertThat(caller.get(Passes.PATH + "?unassigned=true")).isEmpty();
        assertThat(caller.call("GET", Passes.PATH + "?userId=" + realm.ownerId(), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPassThatTheCallerMayNotSeeIsToThemOneThatIsNotThere() {
        HttpAnswer nothing = caller.call("GET", Passes.PATH + "/nothing", null);
        assertThat(nothing.status()).isEqualTo(404);
        for (JsonNode unseen : new JsonNode[] {hidden, stock}) {
            HttpAnswer answer = caller.call("GET", Passes.PATH + "/" + Passes.id(unseen), null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nothing.body());
            assertThat(new Passes(caller).act(unseen, "not-effective").status()).isEqualTo(404);
            assertThat(new Passes(caller).delete(unseen).status()).isEqualTo(404);
        }
    }

    @Test
    void whoOnlySeesAUserChangesNothingOfTheirPass() {
        Passes theirs = new Passes(caller);
        assertThat(theirs.show(ofSeen).path("userId").textValue()).isEqualTo(seen);
        for (String action : new String[] {
            "verify",
            "resend-verification",
            "reset-pass-code",
            "pass-code",
            "unblock",
            "effective",
            "not-effective",
            "related",
            "assign"
        }) {
            assertThat(theirs.act(ofSeen, action).status()).as(action).isEqualTo(403);
        }
        assertThat(theirs.change(ofSeen, Map.of()).status()).isEqualTo(403);
        assertThat(theirs.delete(ofSeen).status()).isEqualTo(403);
        assertThat(theirs.tryToCreate(Map.of("userId", seen)).status()).isEqualTo(403);
    }

    @Test
    void whoManagesAUserManagesTheirPassesAndNoStock() {
        Passes mine = new Passes(caller);
        assertThat(mine.act(ofManaged, "pass-code", "passCode", "another-9281-word")
                        .status())
                .isEqualTo(200);
        assertThat(mine.act(ofManaged, "not-effective").status()).isEqualTo(200);
        assertThat(mine.delete(ofManaged).status()).isEqualTo(204);
        assertThat(mine.tryToCreate(Map.of("identifier", Passes.identifier(), "passCode", Passes.PASS_CODE))
                        .status())
                .isEqualTo(403);
        assertThat(mine.tryToCreate(Map.of(
                                "userId", managed, "identifier", Passes.identifier(), "passCode", Passes.PASS_CODE))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoMayNotSetAPasswordSetsNothingThatOpensAPass() {
        String plain = admin.createUser("plain");
        permit("manages but for passwords", List.of("view", "manage"), plain);
        // Keycloak lets whoever manages a user set the password, unless a permission for just that says otherwise.
        admin.post(
                permissions + "/policy/user",
                Map.of("name", "not the caller", "users", List.of(admin.userId("caller")), "logic", "NEGATIVE"));
        permit("sets no password", List.of("reset-password"), plain, "not the caller");
        JsonNode pass = passes.create(plain);
        Passes mine = new Passes(caller);
        assertThat(mine.act(pass, "pass-code", "passCode", "another-9281-word").status())
                .isEqualTo(403);
        assertThat(mine.act(pass, "reset-pass-code").status()).isEqualTo(403);
        assertThat(mine.change(pass, Map.of("passCode", "another-9281-word")).status())
                .isEqualTo(403);
        assertThat(mine.tryToCreate(Map.of("userId", plain)).status()).isEqualTo(403);
        assertThat(mine.act(pass, "not-effective").status()).isEqualTo(200);
    }

    @Test
    void whoSeesAllUsersSeesStockAndWhoManagesThemMakesIt() {
        String all = admin.createUser("all");
        grant(all, "view-users");
        Admin viewer = as("all");
        assertThat(viewer.get(Passes.PATH + "?unassigned=true").findValuesAsText("id"))
                .containsExactly(Passes.id(stock));
        assertThat(new Passes(viewer).act(stock, "not-effective").status()).isEqualTo(403);
        String manager = admin.createUser("manager");
        grant(manager, "manage-users");
        Passes managing = new Passes(as("manager"));
        JsonNode made = managing.create(null);
        assertThat(managing.act(made, "assign", "userId", managed).status()).isEqualTo(200);
    }

    @Test
    void withoutARoleEverythingIsForbiddenWhetherItIsThereOrNot() {
        admin.createUser("nobody");
        Passes theirs = new Passes(as("nobody"));
        assertThat(theirs.act(hidden, "not-effective").status()).isEqualTo(403);
        assertThat(theirs.tryToCreate(Map.of("userId", "nothing")).status()).isEqualTo(403);
        assertThat(as("nobody").call("GET", Passes.PATH + "/nothing", null).status())
                .isEqualTo(403);
    }

    private void grant(String userId, String role) {
        String client = admin.clientId("realm-management");
        admin.post(
                "/users/" + userId + "/role-mappings/clients/" + client,
                List.of(admin.get("/clients/" + client + "/roles/" + role)));
    }

    private void permit(String name, List<String> scopes, String user) {
        permit(name, scopes, user, "the caller");
    }

    private void permit(String name, List<String> scopes, String user, String policy) {
        admin.post(
                permissions + "/permission/scope",
                Map.of(
                        "name",
                        name,
                        "resourceType",
                        "Users",
                        "resources",
                        List.of(user),
                        "scopes",
                        scopes,
                        "policies",
                        List.of(policy)));
    }

    private Admin as(String username) {
        return new Admin(
                keycloak,
                realm.name(),
                Doors.token(Http.postForm(
                        keycloak.tokenEndpoint(realm.name()),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                username,
                                "password",
                                CrmDemo.PASSWORD))));
    }
}
