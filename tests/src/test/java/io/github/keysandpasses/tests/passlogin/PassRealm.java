package io.github.keysandpasses.tests.passlogin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.BareRealm;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A realm in English and German whose customers log in with access passes, by the flows of the set-up. */
final class PassRealm implements AutoCloseable {
    static final String APP = "loyalty-app";
    static final String OTHER_APP = "other-app";
    static final String PASS_CODE = "correct horse 7";
    static final String BROWSER_FLOW = "crm access pass browser";
    static final String GRANT_FLOW = "crm access pass direct grant";

    private static final String FLOWS = "/authentication/flows/";

    private final RunningKeycloak keycloak;
    private final BareRealm realm;

    PassRealm(RunningKeycloak keycloak) {
        this(keycloak, Map.of());
    }

    /** With further members of the realm file. */
    PassRealm(RunningKeycloak keycloak, Map<String, ?> members) {
        this.keycloak = keycloak;
        Map<String, Object> file = new LinkedHashMap<>(Map.of(
                "internationalizationEnabled", true, "supportedLocales", List.of("en", "de"), "defaultLocale", "en"));
        file.putAll(members);
        this.realm = new BareRealm(keycloak, TestCrm.unique("passes"), file);
        app(APP);
        app(OTHER_APP);
        HttpAnswer answer = realm.setUp(Map.of("claimsClients", List.of(APP, OTHER_APP), "passFlows", true));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        realm.admin().change("", Map.of("browserFlow", BROWSER_FLOW, "directGrantFlow", GRANT_FLOW));
    }

    /** Makes an app; the claims of ours are in the tokens of {@link #APP} and {@link #OTHER_APP} only. */
    void app(String clientId) {
        realm.client(
                clientId,
                "standardFlowEnabled",
                true,
                "directAccessGrantsEnabled",
                true,
                "redirectUris",
                List.of(PassBrowser.REDIRECT_URI),
                "protocolMappers",
                List.of(audienceOf(APP)));
    }

    /** Keycloak lets a client look at a token only if it is meant for it. */
    private static Map<String, Object> audienceOf(String clientId) {
        return Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", clientId, "access.token.claim", "true"));
    }

    /** A customer: a user without a password. */
    record Customer(String id, String username) {}

    /** A pass, as it was made. */
    record Pass(String id, String number, Customer owner, String identifier, String authenticationCode) {}

    RunningKeycloak keycloak() {
        return keycloak;
    }

    String name() {
        return realm.name();
    }

    /** With a fresh token: a browser on a busy machine outlives one. */
    Admin admin() {
        return new Admin(keycloak, name(), keycloak.adminToken());
    }

    Customer customer() {
        String username = TestCrm.unique("customer");
        return new Customer(admin().createUser(username), username);
    }

    /** A pass with an e-mail address of its own and {@link #PASS_CODE}; further members are given as name, value. */
    Pass pass(Customer owner, Object... members) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "userId",
                owner.id(),
                "identifier",
                TestCrm.unique("maria") + "@customer.example",
                "passCode",
                PASS_CODE,
                "authenticationCode",
                TestCrm.unique("card").replace("-", "") + "Zq81XbM04TnKw6Rd"));
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        body.values().removeIf(""::equals);
        JsonNode made = admin().post("/keys-and-passes/access-passes", body).json();
        return new Pass(
                made.required("id").textValue(),
                made.required("number").textValue(),
                owner,
                (String) body.get("identifier"),
                (String) body.get("authenticationCode"));
    }

    /** A pass of a new customer. */
    Pass pass() {
        return pass(customer());
    }

    /** A pass with these accounts, each its id; the name is the id with a word before it. */
    Pass passWithAccounts(String... ids) {
        return pass(customer(), "related", accounts(ids));
    }

    static List<Map<String, Object>> accounts(String... ids) {
        List<Map<String, Object>> related = new ArrayList<>();
        for (String id : ids) {
            related.add(Map.of("kind", "ACCOUNTS_RECEIVABLE", "entityId", id, "name", "Account " + id));
        }
        return related;
    }

    /** Ends a pass as its owner could, in a console: its credential is deleted there, and so it is not effective. */
    void end(Pass pass) {
        for (JsonNode credential : admin().get("/users/" + pass.owner().id() + "/credentials")) {
            if (pass.number().equals(credential.path("userLabel").textValue())) {
                admin().delete("/users/" + pass.owner().id() + "/credentials/"
                        + credential.required("id").textValue());
            }
        }
    }

    /** Ends an account of a pass, as the CRM would. */
    void terminate(Pass pass, String account) {
        admin().post(
                        "/keys-and-passes/access-passes/" + pass.id() + "/related/ACCOUNTS_RECEIVABLE/" + account
                                + "/terminate",
                        Map.of());
    }

    PassBrowser browser() {
        return new PassBrowser(keycloak, name());
    }

    /** A direct grant of the app; further parameters are given as name, value. */
    HttpAnswer grant(String... parameters) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "password", "scope", "openid"));
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return Http.postForm(keycloak.tokenEndpoint(name()), form, "Authorization", Http.basic(APP, "secret"));
    }

    HttpAnswer refresh(HttpAnswer tokens) {
        return refreshAt(APP, tokens);
    }

    HttpAnswer refreshAt(String app, HttpAnswer tokens) {
        String token = tokens.json().required("refresh_token").textValue();
        return Http.postForm(
                keycloak.tokenEndpoint(name()),
                Map.of("grant_type", "refresh_token", "refresh_token", token),
                "Authorization",
                Http.basic(app, "secret"));
    }

    JsonNode introspect(HttpAnswer tokens) {
        return Http.postForm(
                        keycloak.realmUri(name(), "/protocol/openid-connect/token/introspect"),
                        Map.of("token", tokens.json().required("access_token").textValue()),
                        "Authorization",
                        Http.basic(APP, "secret"))
                .json();
    }

    /** Puts one step of ours into the realm's browser flow, with these settings. */
    void configure(String provider, Map<String, String> config) {
        for (JsonNode step : steps(BROWSER_FLOW)) {
            if (provider.equals(step.path("providerId").asText())) {
                admin().post(
                                "/authentication/executions/"
                                        + step.required("id").textValue() + "/config",
                                Map.of("alias", TestCrm.unique("config"), "config", config));
            }
        }
    }

    /** Adds a step to the forms of the browser flow. */
    void addStep(String provider, String requirement) {
        admin().post(FLOWS + path(BROWSER_FLOW + " forms") + "/executions/execution", Map.of("provider", provider));
        require(provider, requirement);
    }

    void require(String provider, String requirement) {
        requireIn(BROWSER_FLOW, provider, requirement);
    }

    void requireIn(String flow, String provider, String requirement) {
        for (JsonNode step : steps(flow)) {
            if (provider.equals(step.path("providerId").asText())) {
                ((ObjectNode) step).put("requirement", requirement);
                admin().put(FLOWS + path(flow) + "/executions", step);
            }
        }
    }

    private JsonNode steps(String flow) {
        return admin().get(FLOWS + path(flow) + "/executions");
    }

    private static String path(String flow) {
        return flow.replace(" ", "%20");
    }

    @Override
    public void close() {
        admin().delete("");
    }
}
