package io.github.keysandpasses.tests.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.CrmDemo;
import io.github.keysandpasses.tests.demo.TestCrm;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** A third-party app in JavaScript: what it is told is all it knows, the rest it learns by discovery. */
final class JavaScriptApp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> told;

    private JavaScriptApp(Map<String, String> told) {
        this.told = told;
    }

    /** The app of the demo, which presents the demo's key at this door and is known by its secret. */
    static JavaScriptApp ofDemo(RunningKeycloak keycloak, KeyDoor door) {
        return new JavaScriptApp(Map.of(
                "ISSUER", keycloak.realmUri(CrmDemo.REALM, "").toString(),
                "CLIENT_ID", CrmDemo.THIRD_PARTY_APP,
                "CLIENT_SECRET", CrmDemo.THIRD_PARTY_SECRET,
                "DOOR", door.name(),
                "WEB_API_KEY", CrmDemo.DEMO_KEY,
                "AUDIENCE", CrmDemo.RESOURCE_SERVER));
    }

    /** The same app with a new client of its own. */
    JavaScriptApp withClient(RunningKeycloak keycloak, Map<String, String> attributes) {
        String client = new TestCrm(new Admin(keycloak)).client(attributes);
        return with("CLIENT_ID", client).with("CLIENT_SECRET", "secret");
    }

    /** The same app with a new client that proves itself by a signature instead of a secret (RFC 7523). */
    JavaScriptApp withPrivateKey(RunningKeycloak keycloak) throws JOSEException {
        // Keycloak takes no key whose use it is not told.
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        JavaScriptApp app = withClient(
                keycloak, Map.of("use.jwks.string", "true", "jwks.string", new JWKSet(key.toPublicJWK()).toString()));
        Admin admin = new Admin(keycloak);
        admin.change(
                "/clients/" + admin.clientId(app.told.get("CLIENT_ID")),
                Map.of("clientAuthenticatorType", "client-jwt"));
        return app.with("CLIENT_SECRET", "").with("CLIENT_JWK", key.toJSONString());
    }

    JavaScriptApp withKey(String key) {
        return with("WEB_API_KEY", key);
    }

    JavaScriptApp withSecret(String secret) {
        return with("CLIENT_SECRET", secret);
    }

    /** Further parameters of the token request, as a JSON object. */
    JavaScriptApp withParameters(String json) {
        return with("PARAMETERS", json);
    }

    JavaScriptApp calling(URI resource) {
        return with("RESOURCE", resource.toString());
    }

    String clientId() {
        return told.get("CLIENT_ID");
    }

    /** What the scenario reports. */
    JsonNode run(String scenario) {
        String said = NodeProcess.run(scenario, told);
        try {
            return JSON.readTree(said);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + said, e);
        }
    }

    private JavaScriptApp with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(told);
        more.put(name, value);
        return new JavaScriptApp(more);
    }
}
