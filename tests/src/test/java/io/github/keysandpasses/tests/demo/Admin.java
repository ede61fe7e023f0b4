package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.List;
import java.util.Map;

/**
 * The admin REST API of one realm, used as the bootstrap administrator. Paths are below {@code /admin/realms/<realm>}; bodies are
 * maps and lists. Everything but {@link #call} fails the test unless the answer is a success.
 */
public final class Admin {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningKeycloak keycloak;
    private final String realm;
    private final String token;

    public Admin(RunningKeycloak keycloak) {
        this(keycloak, CrmDemo.REALM, keycloak.adminToken());
    }

    public Admin(RunningKeycloak keycloak, String realm, String token) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.token = token;
    }

    /** Any request, with any answer; the body may be null. */
    public HttpAnswer call(String method, String path, Object body) {
        String[] authorization = {"Authorization", Http.bearer(token)};
        return switch (method) {
            case "GET" -> Http.get(keycloak.adminUri(realm, path), authorization);
            case "DELETE" -> Http.delete(keycloak.adminUri(realm, path), authorization);
            case "PUT" -> Http.putJson(keycloak.adminUri(realm, path), json(body), authorization);
            case "POST" -> Http.postJson(keycloak.adminUri(realm, path), json(body), authorization);
            default -> throw new IllegalArgumentException(method);
        };
    }

    /** POST of any text as JSON, with any answer. */
    public HttpAnswer callRaw(String path, String body) {
        return callRaw(path, body, "application/json");
    }

    /** POST of any text, with any answer. */
    public HttpAnswer callRaw(String path, String body, String contentType) {
        return Http.post(
                keycloak.adminUri(realm, path), body, "Authorization", Http.bearer(token), "Content-Type", contentType);
    }

    public JsonNode get(String path) {
        return succeeded(call("GET", path, null)).json();
    }

    public HttpAnswer post(String path, Object body) {
        return succeeded(call("POST", path, body));
    }

    public void put(String path, Object body) {
        succeeded(call("PUT", path, body));
    }

    public void delete(String path) {
        succeeded(call("DELETE", path, null));
    }

    /** The last segment of the Location header: the id of what was created. */
    public static String createdId(HttpAnswer answer) {
        String location = answer.header("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Makes an enabled user with the password of the demo's users. */
    public String createUser(String username) {
        return createdId(post(
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "Test",
                        "lastName",
                        "User",
                        "email",
                        username + "@test.example",
                        "emailVerified",
                        true,
                        "attributes",
                        Map.of("crm_username", List.of(username)),
                        "credentials",
                        List.of(Map.of("type", "password", "value", CrmDemo.PASSWORD)))));
    }

    /** The id of a user of the realm. */
    public String userId(String username) {
        return get("/users?exact=true&username=" + username)
                .path(0)
                .required("id")
                .textValue();
    }

    /** The internal id of a client of the realm. */
    public String clientId(String clientId) {
        return get("/clients?clientId=" + clientId).path(0).required("id").textValue();
    }

    /** The id of a client scope of the realm. */
    public String clientScopeId(String name) {
        for (JsonNode scope : get("/client-scopes")) {
            if (name.equals(scope.path("name").asText())) {
                return scope.required("id").textValue();
            }
        }
        throw new AssertionError("no client scope " + name);
    }

    /** Reads something, changes members of it, and writes it back. */
    public void change(String path, Map<String, ?> members) {
        JsonNode current = get(path);
        Map<String, Object> changed = JSON.convertValue(
                current, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
        changed.putAll(members);
        put(path, changed);
    }

    /** Makes an organisation; its alias is its name, so use lower-case names without spaces. */
    public String createOrganization(String name) {
        return createdId(post(
                "/organizations",
                Map.of("name", name, "alias", name, "domains", List.of(Map.of("name", name + ".example")))));
    }

    /** Makes a unit, an organization group, with a CRM id. */
    public String createUnit(String organizationId, String name, String crmId) {
        return createdId(post(
                "/organizations/" + organizationId + "/groups",
                Map.of("name", name, "attributes", Map.of("crm_id", List.of(crmId)))));
    }

    public void join(String organizationId, String userId) {
        succeeded(Http.postJson(
                keycloak.adminUri(realm, "/organizations/" + organizationId + "/members"),
                userId,
                "Authorization",
                Http.bearer(token)));
    }

    public void leave(String organizationId, String userId) {
        delete("/organizations/" + organizationId + "/members/" + userId);
    }

    public void joinUnit(String organizationId, String unitId, String userId) {
        put("/organizations/" + organizationId + "/groups/" + unitId + "/members/" + userId, Map.of());
    }

    public void leaveUnit(String organizationId, String unitId, String userId) {
        delete("/organizations/" + organizationId + "/groups/" + unitId + "/members/" + userId);
    }

    /** Makes a Web API key; further members are given as name, value. The answer has {@code id} and {@code key}. */
    public JsonNode createKey(String userId, String name, Object... members) {
        return createKeyOf(Map.of("userId", userId), name, members);
    }

    /** Makes a Web API key of any owner. */
    public JsonNode createKeyOf(Map<String, String> owner, String name, Object... members) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(owner);
        body.put("name", name);
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return post("/keys-and-passes/web-api-keys", body).json();
    }

    private static HttpAnswer succeeded(HttpAnswer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError("status " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    static String json(Object body) {
        try {
            return body == null ? "" : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
