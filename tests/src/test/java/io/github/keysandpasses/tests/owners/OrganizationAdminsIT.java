package io.github.keysandpasses.tests.owners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.Doors;
import io.github.keysandpasses.tests.demo.OtherRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever may manage one organisation, by a fine-grained permission and nothing else, manages the keys of this organisation and its
 * units where the realm wants it so, and no others.
 */
@WithKeycloak
class OrganizationAdminsIT {
    private static final String KEYS = "/keys-and-passes/web-api-keys";

    private OtherRealm realm;
    private Admin admin;
    private Admin delegate;
    private String organization;
    private String unit;
    private String otherOrganization;

    @BeforeEach
    void somebodyMayManageOneOrganisation(RunningKeycloak keycloak) {
        realm = new OtherRealm(keycloak);
        admin = realm.admin();
        admin.change("", Map.of("adminPermissionsEnabled", true, "organizationsEnabled", true));
        organization = admin.createOrganization("acme");
        unit = admin.createUnit(organization, "North Unit", "NORTH");
        otherOrganization = admin.createOrganization("other");
        String username = TestCrm.unique("delegate");
        permit(admin.createUser(username), organization);
        delegate = new Admin(keycloak, realm.name(), token(keycloak, username));
    }

    @AfterEach
    void theRealmGoes() {
        realm.close();
    }

    @Test
    void withoutTheRealmsWordTheyManageNothing() {
        assertThat(create(delegate, Map.of("organizationId", organization)).status())
                .isEqualTo(403);
        assertThat(delegate.call("GET", KEYS, null).status()).isEqualTo(403);
        assertThat(rowsOfTechnicalUsers()).isZero();
    }

    @Test
    void theyMakeSeeRotateRevokeAndDeleteTheirKeys() {
        delegateKeys();
        for (Map<String, String> owner : List.of(
                Map.of("organizationId", organization), Map.of("organizationId", organization, "unitId", unit))) {
            JsonNode made = created(create(delegate, owner));
            String path = KEYS + "/" + made.required("id").textValue();
            assertThat(realm.doors().exchange(made.required("key").textValue()).status())
                    .isEqualTo(200);
            assertThat(delegate.get(path).path("id")).isEqualTo(made.path("id"));
            JsonNode next = created(delegate.call("POST", path + "/rotate", Map.of()));
            delegate.put(path, Map.of("enabled", false));
            assertThat(delegate.call("POST", path + "/revoke", Map.of()).status())
                    .isEqualTo(204);
            delegate.delete(path);
            assertThat(delegate.get(KEYS).findValuesAsText("id"))
                    .contains(next.required("id").textValue())
                    .doesNotContain(made.required("id").textValue());
        }
    }

    @Test
    void theySeeAndManageNobodyElsesKeys() {
        delegateKeys();
        JsonNode foreign = admin.createKeyOf(Map.of("organizationId", otherOrganization), "foreign");
        String own = created(create(delegate, Map.of("organizationId", organization)))
                .required("id")
                .textValue();
        assertThat(delegate.get(KEYS).findValuesAsText("id")).containsExactly(own);
        for (String id : List.of(foreign.required("id").textValue(), keyOfThePerson())) {
            String path = KEYS + "/" + id;
            for (HttpAnswer answer : List.of(
                    delegate.call("GET", path, null),
                    delegate.call("PUT", path, Map.of("enabled", false)),
                    delegate.call("POST", path + "/rotate", Map.of()),
                    delegate.call("POST", path + "/revoke", Map.of()),
                    delegate.call("DELETE", path, null))) {
                assertThat(answer.status()).isEqualTo(403);
            }
        }
        for (Map<String, String> owner : List.of(
                Map.of("organizationId", otherOrganization),
                Map.of("organizationId", "no-such"),
                Map.of("userId", realm.ownerId()),
                Map.of("clientId", CrmDemo.THIRD_PARTY_APP),
                Map.of("userId", foreign.path("userId").textValue()))) {
            assertThat(create(delegate, owner).status()).as(owner.toString()).isEqualTo(403);
        }
        assertThat(delegate.call("GET", KEYS + "?userId=" + realm.ownerId(), null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theirKeysHaveTheRolesOfTheTechnicalUserWhichTheyCannotChange() {
        delegateKeys();
        JsonNode made = created(create(delegate, Map.of("organizationId", organization)));
        String technicalUser = made.path("userId").textValue();
        admin.post("/roles", Map.of("name", "partner"));
        JsonNode role = admin.get("/roles/partner");
        String mappings = "/users/" + technicalUser + "/role-mappings/realm";
        assertThat(delegate.call("POST", mappings, List.of(role)).status()).isEqualTo(403);
        admin.post(mappings, List.of(role));
        String token = Doors.token(realm.doors().exchange(made.required("key").textValue()));
        assertThat(Doors.claims(token).at("/realm_access/roles").toString()).isEqualTo("[\"partner\"]");
    }

    @Test
    void rolesOfARealmsGroupAreNotTheirsToHandOutAndThoseOfAUnitsReachNobody() {
        delegateKeys();
        Map<String, String> owner = Map.of("organizationId", organization, "unitId", unit);
        JsonNode before = created(create(delegate, owner));
        String path = KEYS + "/" + before.required("id").textValue();
        admin.post("/roles", Map.of("name", "partner"));
        admin.post("/roles", Map.of("name", "payroll"));
        JsonNode role = admin.get("/roles/payroll");
        admin.post("/organizations/" + organization + "/groups/" + unit + "/role-mappings/realm", List.of(role));
        String token = Doors.token(realm.doors().exchange(before.required("key").textValue()));
        assertThat(Doors.claims(token).at("/realm_access/roles")).isEmpty();
        created(create(delegate, owner));
        admin.post("/groups", Map.of("name", "staff"));
        String staff = admin.get("/groups?search=staff").path(0).required("id").textValue();
        admin.post("/groups/" + staff + "/role-mappings/realm", List.of(role));
        admin.put("/users/" + before.path("userId").textValue() + "/groups/" + staff, null);
        for (HttpAnswer answer : List.of(
                create(delegate, owner),
                delegate.call("POST", path + "/rotate", Map.of()),
                delegate.call("PUT", path, Map.of("enabled", true)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("could not assign");
        }
        Map<String, Object> narrowed = new TreeMap<>(owner);
        narrowed.put("name", "narrowed");
        narrowed.put("restrictions", Map.of("roles", List.of("partner")));
        created(delegate.call("POST", KEYS, narrowed));
        delegate.put(path, Map.of("enabled", false));
        admin.post("/users/" + before.path("userId").textValue() + "/role-mappings/realm", List.of(role));
        created(create(delegate, owner));
    }

    @Test
    void whoManagesNoOrganisationGetsInNowhere(RunningKeycloak keycloak) {
        delegateKeys();
        String username = TestCrm.unique("nobody");
        admin.createUser(username);
        Admin nobody = new Admin(keycloak, realm.name(), token(keycloak, username));
        for (HttpAnswer answer : List.of(
                nobody.call("GET", KEYS, null),
                nobody.call("GET", KEYS + "/count", null),
                nobody.call("GET", KEYS + "/no-such", null),
                nobody.call("GET", KEYS + "/document", null),
                nobody.call("POST", KEYS + "/document", Map.of("keys", List.of())),
                nobody.call("POST", KEYS + "/bulk-revoke", Map.of("ids", List.of("no-such"), "dryRun", true)),
                create(nobody, Map.of("organizationId", organization)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void nothingIsSaidAboutRolesToWhoMayNotManageTheOwner() {
        delegateKeys();
        for (String path : List.of(KEYS, KEYS + "/import")) {
            Map<String, Object> body = Map.of(
                    "userId", realm.ownerId(), "name", "key", "restrictions", Map.of("roles", List.of("no-such-role")));
            assertThat(delegate.call("POST", path, body).status()).isEqualTo(403);
        }
    }

    @Test
    void inADocumentOtherOrganisationsAreNotThere() {
        delegateKeys();
        JsonNode answer = delegate.post(
                        KEYS + "/document",
                        Map.of(
                                "keys",
                                List.of(
                                        entry("by alias", "acme", Map.of("generate", true)),
                                        entry("by id", organization, Map.of("generate", true)),
                                        entry("not theirs", "other", Map.of("generate", true)),
                                        entry("not theirs", otherOrganization, Map.of("generate", true)),
                                        entry("a domain", "acme.example", Map.of("generate", true)),
                                        entry("none", "no-such", Map.of("generate", true)))))
                .json();
        assertThat(answer.path("created").intValue()).as(answer.toString()).isEqualTo(2);
        assertThat(answer.findValuesAsText("reason")).hasSize(4).containsOnly("key_owner_not_found");
    }

    @Test
    void theyBringNoKeyAlongAndLearnOfNone() {
        delegateKeys();
        String known = TestCrm.unique("known");
        String secret = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        Map<String, Object> body = Map.of("organizationId", organization, "name", known, "key", secret);
        HttpAnswer refused = delegate.call("POST", KEYS + "/import", body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        admin.post(KEYS + "/import", body);
        for (Object entry : List.of(
                entry("new", "acme", Map.of("legacyKey", secret)),
                entry(known, "acme", Map.of("legacyKey", secret)),
                entry("hashed", "acme", Map.of("hash", "0".repeat(64), "check", "x")))) {
            JsonNode answer = delegate.post(KEYS + "/document", Map.of("keys", List.of(entry)))
                    .json();
            assertThat(answer.findValuesAsText("reason"))
                    .as(answer.toString())
                    .containsExactly("key_owner_beyond_creator");
        }
        assertThat(admin.call("POST", KEYS + "/import", body).status()).isEqualTo(409);
    }

    @Test
    void aRefusedKeyLeavesNoTechnicalUser() {
        assertThat(admin.call("POST", KEYS, Map.of("organizationId", organization, "name", ""))
                        .status())
                .isEqualTo(400);
        assertThat(rowsOfTechnicalUsers()).isZero();
    }

    @Test
    void anOrganisationOfAnotherRealmIsNotThere() {
        assertThat(create(admin, Map.of("organizationId", CrmDemo.ORGANIZATION_ID))
                        .status())
                .isEqualTo(404);
        assertThat(create(admin, Map.of("organizationId", organization, "unitId", CrmDemo.RETAIL_UNIT_ID))
                        .status())
                .isEqualTo(404);
    }

    private void delegateKeys() {
        admin.post(
                "/components",
                Map.of(
                        "name", "Web API keys",
                        "providerId", "crm-web-api-key-settings",
                        "providerType", "io.github.keysandpasses.settings.WebApiKeySettingsProvider",
                        "config", Map.of("organizationAdmins", List.of("true"))));
    }

    private int rowsOfTechnicalUsers() {
        return admin.get("/organizations/" + organization + "/members").size();
    }

    private String keyOfThePerson() {
        return admin.get(KEYS + "?userId=" + realm.ownerId())
                .path(0)
                .required("id")
                .textValue();
    }

    private static Map<String, Object> entry(String name, String organization, Map<String, ?> secret) {
        return Map.of("name", name, "owner", Map.of("organization", organization), "secret", secret);
    }

    private static HttpAnswer create(Admin caller, Map<String, String> owner) {
        Map<String, String> body = new TreeMap<>(owner);
        body.put("name", TestCrm.unique("key"));
        return caller.call("POST", KEYS, body);
    }

    private static JsonNode created(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** A permission of Keycloak's version 2: this user may manage and view this organisation. */
    private void permit(String userId, String organizationId) {
        String server = "/clients/" + admin.clientId("admin-permissions") + "/authz/resource-server";
        admin.post(server + "/policy/user", Map.of("name", "delegate", "users", List.of(userId)));
        admin.post(
                server + "/permission/scope",
                Map.of(
                        "name", "manages acme",
                        "resourceType", "Organizations",
                        "resources", List.of(organizationId),
                        "scopes", List.of("manage", "view"),
                        "policies", List.of("delegate")));
    }

    private String token(RunningKeycloak keycloak, String username) {
        return Doors.token(Http.postForm(
                keycloak.tokenEndpoint(realm.name()),
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
