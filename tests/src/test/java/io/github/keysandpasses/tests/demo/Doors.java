package io.github.keysandpasses.tests.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The doors a third-party app comes through, and the places where its token is looked at. */
public final class Doors {
    private static final String CODE_TYPE = "urn:keysandpasses:token-type:authentication-code";

    private final RunningKeycloak keycloak;
    private final String realm;

    public Doors(RunningKeycloak keycloak) {
        this(keycloak, CrmDemo.REALM);
    }

    public Doors(RunningKeycloak keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    public URI webApiUri() {
        return keycloak.realmUri(realm, CrmDemo.WEB_API_PATH);
    }

    /** The old way: the key in the Basic header, a JSON body. */
    public HttpAnswer webApi(String key, String json) {
        return Http.postJson(webApiUri(), json, "Authorization", Http.basic(key, ""));
    }

    /** The extension grant by {@code third-party-app}; parameters are given as name, value, name, value. */
    public HttpAnswer grant(String key, String... parameters) {
        return grantBy(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET, key, parameters);
    }

    public HttpAnswer grantBy(String client, String secret, String key, String... parameters) {
        return tokens(client, secret, Map.of("grant_type", CrmDemo.GRANT_TYPE, "web_api_key", key), parameters);
    }

    /** Token exchange (RFC 8693) by {@code third-party-app}, the key as the subject token. */
    public HttpAnswer exchange(String key, String... parameters) {
        return exchangeBy(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET, key, parameters);
    }

    public HttpAnswer exchangeBy(String client, String secret, String key, String... parameters) {
        return tokens(client, secret, exchangeForm(key), parameters);
    }

    /** The least a token exchange needs. */
    public static Map<String, String> exchangeForm(String key) {
        return Map.of(
                "grant_type", CrmDemo.TOKEN_EXCHANGE, "subject_token", key, "subject_token_type", CrmDemo.KEY_TYPE);
    }

    /** Keycloak's own token exchange: an access token for another one of this client's. */
    public HttpAnswer exchangeToken(String client, String secret, String token) {
        Map<String, String> form = Map.of(
                "grant_type",
                CrmDemo.TOKEN_EXCHANGE,
                "subject_token",
                token,
                "subject_token_type",
                CrmDemo.ACCESS_TOKEN_TYPE);
        return tokens(client, secret, form);
    }

    /** Token exchange by {@code third-party-app}, an authentication code as the subject token. */
    public HttpAnswer exchangeCode(String code, String... parameters) {
        return exchangeCodeBy(CrmDemo.THIRD_PARTY_APP, CrmDemo.THIRD_PARTY_SECRET, code, parameters);
    }

    public HttpAnswer exchangeCodeBy(String client, String secret, String code, String... parameters) {
        Map<String, String> form =
                Map.of("grant_type", CrmDemo.TOKEN_EXCHANGE, "subject_token", code, "subject_token_type", CODE_TYPE);
        return tokens(client, secret, form, parameters);
    }

    private HttpAnswer tokens(String client, String secret, Map<String, String> least, String... parameters) {
        Map<String, String> form = new LinkedHashMap<>(least);
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        return Http.postForm(keycloak.tokenEndpoint(realm), form, "Authorization", Http.basic(client, secret));
    }

    /** The access token in an answer of the token endpoint or of the Web API. */
    public static String token(HttpAnswer answer) {
        JsonNode json = answer.json();
        JsonNode token = json.has("data") ? json.path("data").path("token") : json.path("access_token");
        if (!token.isTextual()) {
            throw new AssertionError("no token, but status " + answer.status() + ": " + answer.body());
        }
        return token.textValue();
    }

    /** What the resource server learns of a token. */
    public JsonNode introspect(String token) {
        return Http.postForm(
                        keycloak.realmUri(realm, "/protocol/openid-connect/token/introspect"),
                        Map.of("token", token),
                        "Authorization",
                        Http.basic(CrmDemo.RESOURCE_SERVER, CrmDemo.RESOURCE_SERVER_SECRET))
                .json();
    }

    public HttpAnswer userInfo(String token) {
        return Http.get(
                keycloak.realmUri(realm, "/protocol/openid-connect/userinfo"), "Authorization", Http.bearer(token));
    }

    /** The claims of a JWT, its signature unchecked. */
    public static JsonNode claims(String token) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
