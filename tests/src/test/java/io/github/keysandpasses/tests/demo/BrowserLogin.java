package io.github.keysandpasses.tests.demo;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One browser in which people log in by the authorization code flow with PKCE (RFC 7636). Its cookies stay, so a second
 * login is answered by the first one's session.
 */
public final class BrowserLogin {
    public static final String REDIRECT_URI = "http://127.0.0.1:9999/back";

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");
    private static final int MOST_PAGES = 3;

    private final RunningKeycloak keycloak;
    private final CookieJar cookies = new CookieJar();

    public BrowserLogin(RunningKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** What comes back to the app: the code, and the verifier only the app knows. */
    public record Code(String client, String value, String verifier, String location) {
        /** A parameter that came back beside the code, a token of the hybrid flow for example. */
        public String parameter(String name) {
            Matcher parameter = Pattern.compile("[?&#]" + name + "=([^&]+)").matcher(location);
            if (!parameter.find()) {
                throw new AssertionError("no " + name + " in " + location);
            }
            return parameter.group(1);
        }
    }

    /**
     * Logs in; parameters of the authorization request are given as name, value; an empty value leaves the parameter out, PKCE for
     * example. Keycloak may ask for the name first.
     */
    public Code login(String username, String client, String scope, String... parameters) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        Map<String, String> query = new LinkedHashMap<>(Map.of(
                "client_id",
                client,
                "redirect_uri",
                REDIRECT_URI,
                "response_type",
                "code",
                "scope",
                scope,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        put(query, parameters);
        HttpAnswer answer = cookies.get(URI.create(endpoint("/auth") + "?" + encoded(query)));
        for (int page = 0; page < MOST_PAGES && answer.status() == 200; page++) {
            answer = followed(answerPage(answer.body(), username));
        }
        return new Code(
                client, code(answer), verifier, answer.header("Location").orElse(""));
    }

    /** Exchanges a code for tokens; further parameters, a client's secret for example, are given as name, value. */
    public HttpAnswer redeem(Code code, String... parameters) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", code.client(),
                "redirect_uri", REDIRECT_URI,
                "code", code.value(),
                "code_verifier", code.verifier()));
        put(form, parameters);
        return Http.postForm(endpoint("/token"), form);
    }

    /** Exchanges the refresh token in an answer for new tokens. */
    public HttpAnswer refresh(String client, HttpAnswer tokens) {
        String refreshToken = tokens.json().required("refresh_token").textValue();
        return Http.postForm(
                endpoint("/token"),
                Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
    }

    /** Goes where Keycloak sends a browser for its next page; what leads back to the app stays as it is. */
    private HttpAnswer followed(HttpAnswer answer) {
        String location = answer.header("Location").orElse("");
        return location.startsWith(keycloak.baseUri().toString()) ? cookies.get(URI.create(location)) : answer;
    }

    private HttpAnswer answerPage(String page, String username) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new AssertionError("a page without a form: " + page);
        }
        Map<String, String> form = new LinkedHashMap<>(Map.of("username", username));
        if (page.contains("name=\"password\"")) {
            form.put("password", CrmDemo.PASSWORD);
        }
        if (page.contains("name=\"accept\"")) {
            form.put("accept", "Yes");
        }
        return cookies.post(keycloak.baseUri().resolve(action.group(1).replace("&amp;", "&")), form);
    }

    private static String code(HttpAnswer answer) {
        String location = answer.header("Location").orElse("");
        Matcher code = CODE.matcher(location);
        if (!code.find()) {
            throw new AssertionError("no code, but status " + answer.status() + ", " + location + ": " + answer.body());
        }
        return code.group(1);
    }

    private URI endpoint(String path) {
        return keycloak.realmUri(CrmDemo.REALM, "/protocol/openid-connect" + path);
    }

    private static void put(Map<String, String> form, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
        form.values().removeIf(String::isEmpty);
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
