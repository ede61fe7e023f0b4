package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Users, organisations, units and clients of a test's own, so that the demo's stay as they are. Users have the password
 * of the demo's users and a role of the resource server, which so may introspect their tokens.
 */
public final class TestCrm {
    private final Admin admin;

    public TestCrm(Admin admin) {
        this.admin = admin;
    }

    public record User(String id, String username) {}

    /** Its alias is its name. */
    public record Organization(String id, String name) {}

    public record Unit(String organizationId, String id, String name, String crmId) {}

    /** A member of one organisation with two units, the first of which is the default. */
    public record Member(User user, Organization organization, Unit usual, Unit other) {
        public String id() {
            return user.id();
        }

        public String username() {
            return user.username();
        }
    }

    /** A name nobody else has. */
    public static String unique(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Member member() {
        Organization organization = organization();
        Unit usual = unit(organization, "North Unit");
        Unit other = unit(organization, "South Unit");
        User user = user();
        join(user, organization, usual, other);
        setDefaultUnits(user, usual.crmId());
        return new Member(user, organization, usual, other);
    }

    public User user() {
        String username = unique("user");
        User user = new User(admin.createUser(username), username);
        grantClientRole(user, CrmDemo.RESOURCE_SERVER, "read-balances");
        return user;
    }

    public Organization organization() {
        String name = unique("org");
        return new Organization(admin.createOrganization(name), name);
    }

    public Unit unit(Organization organization, String name) {
        String crmId = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return new Unit(organization.id(), admin.createUnit(organization.id(), name, crmId), name, crmId);
    }

    public void join(User user, Organization organization, Unit... units) {
        admin.join(organization.id(), user.id());
        for (Unit unit : units) {
            admin.joinUnit(organization.id(), unit.id(), user.id());
        }
    }

    public void setDefaultUnits(User user, String... units) {
        admin.change(
                "/users/" + user.id(),
                Map.of(
                        "attributes",
                        Map.of("crm_username", List.of(user.username()), "crm_default_unit", List.of(units))));
    }

    public void setEnabled(Organization organization, boolean enabled) {
        admin.change("/organizations/" + organization.id(), Map.of("enabled", enabled));
    }

    public void grantClientRole(User user, String client, String role) {
        String clientId = admin.clientId(client);
        JsonNode found = admin.get("/clients/" + clientId + "/roles/" + role);
        admin.post("/users/" + user.id() + "/role-mappings/clients/" + clientId, List.of(found));
    }

    /** Makes a client with the secret {@code secret} that may exchange keys and log people in; returns its client id. */
    public String client(Map<String, String> attributes) {
        String name = unique("client");
        admin.post(
                "/clients",
                Map.of(
                        "clientId",
                        name,
                        "secret",
                        "secret",
                        "publicClient",
                        false,
                        "redirectUris",
                        List.of(BrowserLogin.REDIRECT_URI),
                        "attributes",
                        attributes,
                        "defaultClientScopes",
                        List.of("basic", "roles", "crm", "web-api-key", "loyalty-api"),
                        "optionalClientScopes",
                        List.of("profile", "email", "organization")));
        return name;
    }

    /** Makes a client with a service account, which has a role of the resource server; further members as name, value. */
    public ServiceClient serviceClient(Object... members) {
        String name = client(Map.of());
        String id = admin.clientId(name);
        Map<String, Object> changed = new java.util.LinkedHashMap<>(Map.of("serviceAccountsEnabled", true));
        for (int i = 0; i < members.length; i += 2) {
            changed.put((String) members[i], members[i + 1]);
        }
        admin.change("/clients/" + id, changed);
        JsonNode account = admin.get("/clients/" + id + "/service-account-user");
        User user = new User(
                account.required("id").textValue(), account.required("username").textValue());
        grantClientRole(user, CrmDemo.RESOURCE_SERVER, "read-balances");
        return new ServiceClient(id, name, user);
    }

    /** A client and its service account. */
    public record ServiceClient(String id, String clientId, User account) {}

    /** Makes a public client that logs people in and whose only claims are those of one mapper with these settings. */
    public String clientWithClaims(Map<String, String> settings) {
        String name = unique("client");
        admin.post(
                "/clients",
                Map.of(
                        "clientId", name,
                        "publicClient", true,
                        "redirectUris", List.of(BrowserLogin.REDIRECT_URI),
                        "defaultClientScopes", List.of("basic", "roles"),
                        "protocolMappers", List.of(claimsMapper("CRM claims", settings))));
        return name;
    }

    /** The mapper <em>CRM claims</em>, as the admin REST API takes it. */
    public static Map<String, Object> claimsMapper(String name, Map<String, String> settings) {
        return Map.of(
                "name", name, "protocol", "openid-connect", "protocolMapper", "crm-claims-mapper", "config", settings);
    }
}
