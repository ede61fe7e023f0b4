package io.github.keysandpasses.tests.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody makes a key with roles they could not assign. The stock role manage-users may assign every role a key can carry, so
 * this takes Keycloak's fine-grained permissions: a caller who may manage users, and may not map roles.
 */
@WithKeycloak
class WebApiKeyBeyondCreatorIT {
    private static final String KEYS = WebApiKeysIT.KEYS;
    private static final String LEGACY = "0123456789ABCDEF0123456789ABCDEF";

    private OtherRealm realm;
    private Admin admin;
    private Admin caller;
    private String callerPolicy;
    private String permissions;
    private String plainOwner;
    private String ownerWithRole;

    @BeforeEach
    void aCallerMayManageUsersButNotMapRoles(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.change("", Map.of("adminPermissionsEnabled", true));
        plainOwner = withoutRoles(admin.createUser("plain-owner"));
        ownerWithRole = withoutRoles(admin.createUser("owner-with-role"));
        admin.post("/roles", Map.of("name", "cashier"));
        admin.post("/users/" + ownerWithRole + "/role-mappings/realm", List.of(admin.get("/roles/cashier")));
        String callerId = admin.createUser("caller");
        permissions = "/clients/" + admin.clientId("admin-permissions") + "/authz/resource-server";
        callerPolicy = admin.post(
                        permissions + "/policy/user", Map.of("name", "the caller", "users", List.of(callerId)))
                .json()
                .required("id")
                .textValue();
        permit("Users", "view", "manage");
        caller = new Admin(keycloak, realm.name(), token(keycloak));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void anOwnerWithoutRolesIsNotBeyondTheCaller() {
        assertThat(create(plainOwner).status()).isEqualTo(201);
    }

    @Test
    void aDocumentIsNoWayAround() {
        Map<String, ?> secret = Map.of("generate", true);
        List<?> entries = List.of(
                Map.of("owner", Map.of("username", "plain-owner"), "name", "ERP", "secret", secret),
                Map.of("owner", Map.of("username", "owner-with-role"), "name", "ERP", "secret", secret));
        JsonNode report =
                caller.post(KEYS + "/document", Map.of("keys", entries)).json();
        assertThat(report.path("keys").findValuesAsText("outcome")).containsExactly("CREATED", "SKIPPED");
        assertThat(report.path("keys").findValuesAsText("reason")).containsExactly("key_owner_beyond_creator");
        assertThat(admin.get(KEYS + "?userId=" + ownerWithRole)).isEmpty();
    }

    @Test
    void anOwnerWithARoleTheCallerCannotMapIs() {
        assertBeyond(create(ownerWithRole));
        assertBeyond(caller.call(
                "POST", KEYS + "/import", Map.of("userId", ownerWithRole, "name", "imported", "key", LEGACY)));
        assertThat(admin.get(KEYS + "?userId=" + ownerWithRole)).isEmpty();
    }

    @Test
    void aRoleTheOwnerHasThroughAnotherOneCountsToo() {
        admin.post("/roles", Map.of("name", "till"));
        JsonNode cashier = admin.get("/roles/cashier");
        admin.post("/roles-by-id/" + admin.get("/roles/till").path("id").textValue() + "/composites", List.of(cashier));
        admin.post("/users/" + plainOwner + "/role-mappings/realm", List.of(admin.get("/roles/till")));
        assertBeyond(create(plainOwner));
    }

    @Test
    void theSameOwnerIsNotOnceTheCallerMayMapTheRole() {
        permit("Roles", "map-role");
        assertThat(create(ownerWithRole).status()).isEqualTo(201);
    }

    private HttpAnswer create(String owner) {
        return caller.call("POST", KEYS, Map.of("userId", owner, "name", "made"));
    }

    private static void assertBeyond(HttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("errorMessage").textValue())
                .isEqualTo("You may not create keys for this user: you could not assign all of the user's roles");
    }

    private void permit(String resourceType, String... scopes) {
        admin.post(
                permissions + "/permission/scope",
                Map.of(
                        "name",
                        "the caller and " + resourceType,
                        "resourceType",
                        resourceType,
                        "policies",
                        List.of(callerPolicy),
                        "scopes",
                        List.of(scopes)));
    }

    /** Everybody has the realm's default roles, which would be beyond the caller as well. */
    private String withoutRoles(String userId) {
        String roles = "/users/" + userId + "/role-mappings/realm";
        assertThat(admin.call("DELETE", roles, null).status()).isEqualTo(204);
        assertThat(admin.get(roles)).isEmpty();
        return userId;
    }

    private String token(RunningKeycloak keycloak) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "caller",
                        "password", CrmDemo.PASSWORD)));
    }
}
