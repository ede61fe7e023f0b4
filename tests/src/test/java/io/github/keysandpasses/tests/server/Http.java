package io.github.keysandpasses.tests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** An ordinary HTTP client; headers are given as name, value, name, value. {@link RawHttp} is the one for bad input. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    public static HttpAnswer get(URI uri, String... headers) {
        return get(CLIENT, uri, headers);
    }

    static HttpAnswer get(HttpClient client, URI uri, String... headers) {
        return send(client, "GET", uri, BodyPublishers.noBody(), headers);
    }

    public static HttpAnswer delete(URI uri, String... headers) {
        return send(CLIENT, "DELETE", uri, BodyPublishers.noBody(), headers);
    }

    public static HttpAnswer postForm(URI uri, Map<String, String> form, String... headers) {
        return postForm(CLIENT, uri, form, headers);
    }

    static HttpAnswer postForm(HttpClient client, URI uri, Map<String, String> form, String... headers) {
        return send(
                client,
                "POST",
                uri,
                BodyPublishers.ofString(encoded(form)),
                with(headers, "application/x-www-form-urlencoded"));
    }

    public static HttpAnswer postJson(URI uri, String json, String... headers) {
        return send(CLIENT, "POST", uri, BodyPublishers.ofString(json), with(headers, "application/json"));
    }

    public static HttpAnswer putJson(URI uri, String json, String... headers) {
        return send(CLIENT, "PUT", uri, BodyPublishers.ofString(json), with(headers, "application/json"));
    }

    /** Without a content type of its own and without a body if the text is empty. */
    public static HttpAnswer post(URI uri, String body, String... headers) {
        return send(
                CLIENT, "POST", uri, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    /** The value of an Authorization header. */
    public static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The value of an Authorization header. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    static boolean answersOk(URI uri) {
        try {
            return get(uri).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static HttpAnswer send(HttpClient client, String method, URI uri, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.method(method, body).build(), BodyHandlers.ofString());
            return new HttpAnswer(answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + uri, e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] with(String[] headers, String contentType) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = contentType;
        return all;
    }
}
