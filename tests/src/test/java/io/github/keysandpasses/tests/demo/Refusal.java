package io.github.keysandpasses.tests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.server.HttpAnswer;

/** What a caller is told when a door stays closed, to the byte. */
public record Refusal(int status, String body) {
    /** The key is not good, and a stranger learns no more than that. */
    public static final Refusal BAD_KEY_AT_WEB_API = webApi(401, "INVALID_WEB_API_KEY", "Invalid Web API key");

    public static final Refusal BAD_KEY_AT_GRANT = grant("invalid_grant", "Invalid Web API key");

    /** In the envelope of the Web API; the message is given as it stands between the quotes of JSON. */
    public static Refusal webApi(int status, String code, String message) {
        return new Refusal(
                status,
                "{\"status\":{\"code\":\"%s\",\"message\":\"%s\",\"description\":\"\"}}".formatted(code, message));
    }

    /** In the form of RFC 6749 section 5.2. */
    public static Refusal grant(String error, String description) {
        return new Refusal(400, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));
    }

    /** The same refusal in a token exchange, where a bad subject token is a bad request (RFC 8693 section 2.2.2). */
    public Refusal inTokenExchange() {
        return new Refusal(status, body.replace("\"invalid_grant\"", "\"invalid_request\""));
    }

    /** The body goes with its status and is never kept; at the Web API a 401 says how to authenticate. */
    public void assertIs(HttpAnswer answer) {
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }
}
