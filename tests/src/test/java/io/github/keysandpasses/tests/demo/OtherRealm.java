package io.github.keysandpasses.tests.demo;

import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.List;
import java.util.Map;

/**
 * A second realm, for what must not be done to the demo: set up, with the third-party app and one user who owns a key. It goes
 * when it is closed.
 */
public final class OtherRealm implements AutoCloseable {
    private final BareRealm realm;
    private final Admin admin;
    private final String ownerId;
    private final String key;

    public OtherRealm(RunningKeycloak keycloak) {
        this.realm = new BareRealm(keycloak);
        this.admin = realm.admin();
        realm.client(CrmDemo.THIRD_PARTY_APP, "secret", CrmDemo.THIRD_PARTY_SECRET);
        HttpAnswer answer = realm.setUp(Map.of("keyClients", List.of(CrmDemo.THIRD_PARTY_APP)));
        if (answer.status() != 200) {
            throw new AssertionError("status " + answer.status() + ": " + answer.body());
        }
        changeClient(CrmDemo.WEB_API_CLIENT, Map.of("secret", "web-api-secret"));
        this.ownerId = admin.createUser("owner");
        this.key = admin.createKey(ownerId, "key").required("key").textValue();
    }

    public String name() {
        return realm.name();
    }

    public Admin admin() {
        return admin;
    }

    public Doors doors() {
        return realm.doors();
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

    /** A client policy for every client of the realm, with this one executor. */
    public void enforce(String executor, Map<String, ?> configuration) {
        List<?> executors = List.of(Map.of("executor", executor, "configuration", configuration));
        List<?> conditions = List.of(Map.of("condition", "any-client", "configuration", Map.of()));
        Map<String, ?> policy =
                Map.of("name", "strict", "enabled", true, "conditions", conditions, "profiles", List.of("strict"));
        admin.put(
                "/client-policies/profiles",
                Map.of("profiles", List.of(Map.of("name", "strict", "executors", executors))));
        admin.put("/client-policies/policies", Map.of("policies", List.of(policy)));
    }

    @Override
    public void close() {
        realm.close();
    }
}
