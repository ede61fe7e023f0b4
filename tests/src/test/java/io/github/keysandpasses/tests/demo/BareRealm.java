package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A realm as Keycloak makes it, and the call that sets it up. It goes when it is closed. */
public final class BareRealm implements AutoCloseable {
    public static final String SETUP = "/keys-and-passes/setup";

    private final RunningKeycloak keycloak;
    private final String name;
    private final Admin admin;

    public BareRealm(RunningKeycloak keycloak) {
        this(keycloak, TestCrm.unique("realm"), Map.of());
    }

    /** With further members of the realm file. */
    public BareRealm(RunningKeycloak keycloak, String name, Map<String, ?> members) {
        this.keycloak = keycloak;
        this.name = name;
        Map<String, Object> realm = new LinkedHashMap<>(members);
        realm.putAll(Map.of("realm", name, "enabled", true, "eventsEnabled", true));
        HttpAnswer answer = importRealm(keycloak, realm);
        if (answer.status() != 201) {
            throw new AssertionError("status " + answer.status() + ": " + answer.body());
        }
        // A token from before the realm was there would not be good for it.
        this.admin = new Admin(keycloak, name, keycloak.adminToken());
    }

    /** Imports a realm, whatever the answer. */
    public static HttpAnswer importRealm(RunningKeycloak keycloak, Map<String, ?> realm) {
        return Http.postJson(
                keycloak.baseUri().resolve("/admin/realms"),
                Admin.json(realm),
                "Authorization",
                Http.bearer(keycloak.adminToken()));
    }

    public String name() {
        return name;
    }

    public Admin admin() {
        return admin;
    }

    public Doors doors() {
        return new Doors(keycloak, name);
    }

    /** The set-up call with any body, whatever the answer. */
    public HttpAnswer setUp(Map<String, ?> body) {
        return admin.call("POST", SETUP, body);
    }

    public HttpAnswer undo() {
        return admin.call("DELETE", SETUP, null);
    }

    /** Makes a client; members are given as name, value. Its secret is {@code secret}. */
    public void client(String clientId, Object... members) {
        Map<String, Object> client = new TreeMap<>(
                Map.of("clientId", clientId, "secret", "secret", "publicClient", false, "standardFlowEnabled", false));
        for (int i = 0; i < members.length; i += 2) {
            client.put((String) members[i], members[i + 1]);
        }
        admin.post("/clients", client);
    }

    /** Password grant of a user with the password of the demo's users. */
    public HttpAnswer logIn(String client, String username) {
        return Http.postForm(
                keycloak.tokenEndpoint(name),
                Map.of("grant_type", "password", "username", username, "password", CrmDemo.PASSWORD),
                "Authorization",
                Http.basic(client, "secret"));
    }

    /** The lines of an answer, as {@code ACTION name}. */
    public static List<String> lines(HttpAnswer answer) {
        return lines(answer.json());
    }

    public static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        for (JsonNode line : report.path("changes")) {
            lines.add(line.path("action").textValue() + " " + line.path("name").textValue());
        }
        return lines;
    }

    /** The realm as Keycloak exports it, in an order of its own. */
    public String export() {
        return Sorted.text(admin.post("/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of())
                .json());
    }

    @Override
    public void close() {
        admin.delete("");
    }
}
