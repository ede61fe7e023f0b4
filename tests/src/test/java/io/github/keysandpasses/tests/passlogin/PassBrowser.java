package io.github.keysandpasses.tests.passlogin;

import io.github.keysandpasses.tests.demo.CookieJar;
import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies of one browser, and pages of it: what a page asks for is sent by name, shown there or not. */
final class PassBrowser {
    static final String REDIRECT_URI = "http://127.0.0.1:9999/back";

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

    private final RunningKeycloak keycloak;
    private final String realm;
    private final CookieJar cookies;

    /** Further headers of all its requests are given as name, value. */
    PassBrowser(RunningKeycloak keycloak, String realm, String... headers) {
        this.keycloak = keycloak;
        this.realm = realm;
        this.cookies = new CookieJar(headers);
    }

    Set<String> cookieNames() {
        return cookies.names();
    }

    /** Opens a tab in which an app asks for a login; further parameters are given as name, value. */
    Tab open(String app, String... parameters) {
        Map<String, String> query = new LinkedHashMap<>(
                Map.of("client_id", app, "redirect_uri", REDIRECT_URI, "response_type", "code", "scope", "openid"));
        put(query, parameters);
        return new Tab(app)
                .show(cookies.get(URI.create(keycloak.realmUri(realm, "/protocol/openid-connect/auth") + "?"
                        + query.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))));
    }

    /** One tab: the page it shows, or where it was sent back to. */
    final class Tab {
        private final String app;
        private HttpAnswer page;

        private Tab(String app) {
            this.app = app;
        }

        private Tab show(HttpAnswer answer) {
            page = answer;
            String location = answer.header("Location").orElse("");
            return location.startsWith(keycloak.baseUri().toString()) ? show(cookies.get(URI.create(location))) : this;
        }

        /** Sends the form on the page; fields are given as name, value. */
        Tab send(String... fields) {
            Map<String, String> form = new LinkedHashMap<>();
            put(form, fields);
            return show(cookies.post(action(), form));
        }

        /** Sends the form to another node of the same server, as a load balancer may. */
        Tab sendAt(RunningKeycloak node, String... fields) {
            Map<String, String> form = new LinkedHashMap<>();
            put(form, fields);
            URI action = action();
            URI there = node.baseUri().resolve(action.getRawPath() + "?" + action.getRawQuery());
            return show(cookies.post(there, form));
        }

        URI action() {
            Matcher action = ACTION.matcher(page.body());
            if (!action.find()) {
                throw new AssertionError("a page without a form: " + page.status() + " " + page.body());
            }
            return keycloak.baseUri().resolve(action.group(1).replace("&amp;", "&"));
        }

        /** Loads the page again, as a browser does that keeps its address. */
        Tab reload() {
            URI action = action();
            Map<String, String> query = new LinkedHashMap<>();
            for (String pair : action.getRawQuery().split("&")) {
                query.put(pair.split("=", 2)[0], pair);
            }
            query.remove("session_code");
            String address = action.toString().split("\\?", 2)[0] + "?" + String.join("&", query.values());
            return show(cookies.get(URI.create(address)));
        }

        /** Logs in with a pass on the page that asks for both. */
        Tab logIn(PassRealm.Pass pass) {
            return send("identifier", pass.identifier(), "passCode", PassRealm.PASS_CODE);
        }

        HttpAnswer page() {
            return page;
        }

        String html() {
            return page.body();
        }

        /** Whether the page has a field of this name. */
        boolean asksFor(String field) {
            return page.body().contains(" name=\"" + field + "\"");
        }

        boolean isBack() {
            return page.header("Location").orElse("").startsWith(REDIRECT_URI);
        }

        /** The tokens for the code the tab came back with; the test fails if it did not. */
        HttpAnswer tokens() {
            HttpAnswer answer = redeem();
            if (answer.status() != 200) {
                throw new AssertionError(answer.body());
            }
            return answer;
        }

        /** The same, whatever the answer. */
        HttpAnswer redeem() {
            Matcher code = CODE.matcher(page.header("Location").orElse(""));
            if (!code.find()) {
                throw new AssertionError("no code, but " + page.status() + " " + page.body());
            }
            return Http.postForm(
                    keycloak.tokenEndpoint(realm),
                    Map.of("grant_type", "authorization_code", "redirect_uri", REDIRECT_URI, "code", code.group(1)),
                    "Authorization",
                    Http.basic(app, "secret"));
        }
    }

    private static void put(Map<String, String> form, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            form.put(parameters[i], parameters[i + 1]);
        }
    }
}
