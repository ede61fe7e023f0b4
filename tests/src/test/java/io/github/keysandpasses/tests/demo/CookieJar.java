package io.github.keysandpasses.tests.demo;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cookies of one browser. They are kept by hand: Keycloak marks them Secure, and Java's own jar would not send them over
 * http.
 */
public final class CookieJar {
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String[] headers;

    /** Further headers of all requests are given as name, value. */
    public CookieJar(String... headers) {
        this.headers = headers;
    }

    /** The names of the cookies there are. */
    public Set<String> names() {
        return cookies.keySet();
    }

    /** Asks for a page, with the cookies. */
    public HttpAnswer get(URI uri) {
        return remember(Http.get(uri, headers()));
    }

    /** Sends a form, with the cookies. */
    public HttpAnswer post(URI uri, Map<String, String> form) {
        return remember(Http.postForm(uri, form, headers()));
    }

    private String[] headers() {
        if (cookies.isEmpty()) {
            return headers;
        }
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Stream.concat(Stream.of(headers), Stream.of("Cookie", all)).toArray(String[]::new);
    }

    private HttpAnswer remember(HttpAnswer answer) {
        for (String cookie : answer.headers().getOrDefault("Set-Cookie", List.of())) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
