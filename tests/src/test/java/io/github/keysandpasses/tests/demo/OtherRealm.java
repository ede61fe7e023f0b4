package io.github.keysandpasses.tests.demo;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.List;
import java.util.Map;

/**
 * A second realm, for what must not be done to the demo: the Web API, the third-party app, and one user who owns a key. It goes
 * when it is closed.
 */
public final class OtherRealm implements AutoCloseable {
    private static final Map<String, String> HIDDEN_SCOPE =
            Map.of("include.in.token.scope", "false", "display.on.consent.screen", "false");

    private final RunningKeycloak keycloak;
    private final String name;
    private final Admin admin;
    private final String ownerId;
    private final String key;

    public OtherRealm(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
        this.name = TestCrm.unique("realm");
        create(keycloak, name);
        // A token from before the realm was there would not be good for it.
        this.admin = new Admin(keycloak, name, keycloak.adminToken());
        admin.post("/client-scopes", scope("crm"));
        admin.post("/client-scopes", scope("web-api-key"));
        admin.post("/clients", client(CrmDemo.WEB_API_CLIENT, "web-api-secret"));
        admin.post("/clients", client(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET));
        this.ownerId = admin.createUser("owner");
        this.key = admin.createKey(ownerId, "key").required("key").textValue();
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

    public String ownerId() {
        return ownerId;
    }

    public String key() {
        return key;
    }

    /** Changes settings of the client, attributes among them. */
    public void changeClient(String clientId, Map<String, ?> members) {
        admin.change("/clients/" + admin.clientId(clientId), members);
    }

    @Override
    public void close() {
        admin.delete("");
    }

    private static void create(RunningKeycloak keycloak, String name) {
        HttpAnswer answer = Http.postJson(
                keycloak.baseUri().resolve("/admin/realms"),
                "{\"realm\":\"%s\",\"enabled\":true,\"organizationsEnabled\":true,\"eventsEnabled\":true}"
                        .formatted(name),
                "Authorization",
                Http.bearer(keycloak.adminToken()));
        if (answer.status() != 201) {
            throw new AssertionError("status " + answer.status() + ": " + answer.body());
        }
    }

    private static Map<String, Object> scope(String name) {
        return Map.of("name", name, "protocol", "openid-connect", "attributes", HIDDEN_SCOPE);
    }

    private static Map<String, Object> client(String clientId, String secret) {
        return Map.of(
                "clientId",
                clientId,
                "secret",
                secret,
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "attributes",
                Map.of("access.token.lifespan", "7200"),
                "defaultClientScopes",
                List.of("basic", "roles", "crm", "web-api-key"));
    }
}
