package io.github.keysandpasses.tests.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import io.github.keysandpasses.tests.server.WithKeycloak;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where something in the realm contradicts, the call says what to do about it and changes nothing at all. */
@WithKeycloak
class SetupProblemsIT {

    /** What is in the way, what is asked for, the line that says so, and a word of its advice. */
    record Obstacle(String what, Consumer<BareRealm> prepare, Map<String, ?> body, String name, String advice) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Obstacle> obstacles() {
        String api = "crm-web-api";
        Map<String, Object> none = Map.of();
        return Stream.of(
                new Obstacle(
                        "public Web API client",
                        realm -> realm.client(api, "publicClient", true),
                        none,
                        api,
                        "switch client authentication on"),
                new Obstacle(
                        "bearer-only Web API client",
                        realm -> realm.client(api, "bearerOnly", true),
                        none,
                        api,
                        "switch client authentication on"),
                new Obstacle(
                        "SAML Web API client", realm -> realm.client(api, "protocol", "saml"), none, api, "Rename it"),
                new Obstacle(
                        "disabled Web API client",
                        realm -> realm.client(api, "enabled", false),
                        none,
                        api,
                        "enable it"),
                new Obstacle(
                        "Web API client with bound tokens",
                        realm -> realm.client(api, "attributes", Map.of("dpop.bound.access.tokens", "true")),
                        none,
                        api,
                        "switch that off"),
                new Obstacle("SAML claims scope", realm -> scope(realm, "crm", "saml"), none, "crm", "rename it"),
                new Obstacle(
                        "SAML permission scope",
                        realm -> scope(realm, "web-api-key", "saml"),
                        none,
                        "web-api-key",
                        "rename it"),
                new Obstacle(
                        "permission every client gets",
                        realm -> realmScope(realm, "ours", "default"),
                        Map.of("names", Map.of("permissionScope", "ours")),
                        "ours",
                        "take it off"),
                new Obstacle(
                        "permission every client may ask for",
                        realm -> realmScope(realm, "ours", "optional"),
                        Map.of("names", Map.of("permissionScope", "ours")),
                        "ours",
                        "take it off"),
                new Obstacle(
                        "permission renamed before the first set-up",
                        realm -> {
                            scope(realm, "web-api-key", "openid-connect");
                            realm.client("app", "optionalClientScopes", List.of("web-api-key"));
                        },
                        Map.of("names", Map.of("permissionScope", "ours")),
                        "web-api-key",
                        "Name them in keyClients"),
                new Obstacle(
                        "permission renamed that a client was given by hand",
                        realm -> {
                            realm.setUp(Map.of());
                            realm.client("app", "defaultClientScopes", List.of("web-api-key"));
                        },
                        Map.of("names", Map.of("permissionScope", "ours")),
                        "web-api-key",
                        "1 (app)"),
                new Obstacle(
                        "permission renamed that a client has from an earlier list",
                        realm -> {
                            realm.client("app");
                            realm.setUp(Map.of("keyClients", List.of("app")));
                        },
                        Map.of("names", Map.of("permissionScope", "ours"), "keyClients", List.of()),
                        "web-api-key",
                        "Name them in keyClients"),
                new Obstacle(
                        "another mapper of the name",
                        SetupProblemsIT::otherMapper,
                        none,
                        "CRM claims in crm",
                        "rename it"),
                new Obstacle(
                        "a default unit users may edit",
                        realm -> {},
                        Map.of("names", Map.of("defaultUnitAttribute", "lastName")),
                        "lastName",
                        "let only admins edit it"),
                new Obstacle(
                        "a flow of the name that is none",
                        realm -> realm.admin()
                                .post(
                                        "/authentication/flows",
                                        Map.of(
                                                "alias",
                                                "crm direct grant",
                                                "providerId",
                                                "client-flow",
                                                "topLevel",
                                                true,
                                                "builtIn",
                                                false)),
                        none,
                        "crm direct grant",
                        "rename it"),
                new Obstacle(
                        "a public client for keys",
                        realm -> realm.client("spa", "publicClient", true),
                        Map.of("keyClients", List.of("spa")),
                        "spa",
                        "leave it out"),
                new Obstacle(
                        "a SAML client for claims",
                        realm -> realm.client("old", "protocol", "saml"),
                        Map.of("claimsClients", List.of("old")),
                        "old",
                        "leave it out"),
                new Obstacle(
                        "a SAML scope for the Web API",
                        realm -> scope(realm, "old", "saml"),
                        Map.of("webApiScopes", List.of("old")),
                        "old of crm-web-api",
                        "leave it out"),
                new Obstacle(
                        "claims as an optional scope",
                        realm -> {
                            scope(realm, "crm", "openid-connect");
                            realm.client("app", "optionalClientScopes", List.of("crm"));
                        },
                        Map.of("claimsClients", List.of("app")),
                        "crm of app",
                        "make it a default scope"),
                new Obstacle(
                        "a recorded client that is gone",
                        realm -> {
                            realm.client("app");
                            realm.setUp(Map.of("keyClients", List.of("app")));
                            realm.admin().delete("/clients/" + realm.admin().clientId("app"));
                        },
                        none,
                        "app",
                        "leave it out"));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void whatContradictsIsAProblemAndNothingIsChanged(Obstacle obstacle, RunningKeycloak keycloak) {
        try (BareRealm realm = new BareRealm(keycloak)) {
            obstacle.prepare().accept(realm);
            String before = realm.export();
            HttpAnswer answer = realm.setUp(obstacle.body());
            assertThat(answer.status()).isEqualTo(409);
            assertThat(realm.export()).isEqualTo(before);
            assertThat(answer.json().path("complete").booleanValue()).isFalse();
            List<JsonNode> problems = StreamSupport.stream(
                            answer.json().path("changes").spliterator(), false)
                    .filter(line -> line.path("action").textValue().equals("PROBLEM"))
                    .toList();
            assertThat(problems)
                    .extracting(line -> line.path("name").textValue())
                    .containsOnly(obstacle.name());
            assertThat(problems.get(0).path("detail").textValue()).contains(obstacle.advice());

            HttpAnswer dryRun = realm.setUp(with(obstacle.body(), "dryRun", true));
            assertThat(dryRun.status()).isEqualTo(200);
            assertThat(dryRun.json().path("changes")).isEqualTo(answer.json().path("changes"));
        }
    }

    private static void scope(BareRealm realm, String name, String protocol) {
        realm.admin().post("/client-scopes", Map.of("name", name, "protocol", protocol));
    }

    private static void realmScope(BareRealm realm, String name, String kind) {
        scope(realm, name, "openid-connect");
        Admin admin = realm.admin();
        admin.put("/default-" + kind + "-client-scopes/" + admin.clientScopeId(name), Map.of());
    }

    private static void otherMapper(BareRealm realm) {
        realm.admin()
                .post(
                        "/client-scopes",
                        Map.of(
                                "name",
                                "crm",
                                "protocol",
                                "openid-connect",
                                "protocolMappers",
                                List.of(Map.of(
                                        "name", "CRM claims",
                                        "protocol", "openid-connect",
                                        "protocolMapper", "oidc-hardcoded-claim-mapper",
                                        "config", Map.of("claim.name", "x", "claim.value", "y")))));
    }

    private static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(body);
        all.put(name, value);
        return all;
    }
}
