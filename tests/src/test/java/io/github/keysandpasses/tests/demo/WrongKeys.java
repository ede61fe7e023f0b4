package io.github.keysandpasses.tests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.tests.server.Http;
import io.github.keysandpasses.tests.server.HttpAnswer;
import io.github.keysandpasses.tests.server.RunningKeycloak;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Presents wrong keys until there are too many, and knows what the answers must be then. */
public final class WrongKeys {
    public static final Refusal AT_WEB_API =
            Refusal.webApi(429, "TOO_MANY_ATTEMPTS", "Too many invalid Web API keys from this address");
    public static final Refusal AT_TOKEN_ENDPOINT = new Refusal(
            429, "{\"error\":\"slow_down\",\"error_description\":\"Too many invalid Web API keys from this address\"}");

    /** Well formed, and nobody's. */
    public static final String UNKNOWN = "B".repeat(32);

    private static final int TRIES = 10;
    private static final Duration REFILL = Duration.ofMinutes(10);
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private WrongKeys() {}

    /**
     * Asks until the answer is that there were too many, and checks that this came with the eleventh, or with the twelfth if a
     * try came back meanwhile.
     */
    public static HttpAnswer untilThrottled(Supplier<HttpAnswer> ask) {
        Instant start = Instant.now();
        for (int tries = 0; tries <= TRIES + 1; tries++) {
            HttpAnswer answer = ask.get();
            if (answer.status() == 429) {
                assertThat(tries).isBetween(TRIES, TRIES + (mayHaveRefilledSince(start, answer) ? 1 : 0));
                return retryAfter(answer) < MARGIN.toSeconds() ? afterTheNextTry(ask) : answer;
            }
        }
        throw new AssertionError("never throttled");
    }

    /** A test that goes on just before a try comes back would see it come back. */
    private static HttpAnswer afterTheNextTry(Supplier<HttpAnswer> ask) {
        AtomicReference<HttpAnswer> answer = new AtomicReference<>();
        Patience.until("the next try came back and is used up", () -> {
            answer.set(ask.get());
            return answer.get().status() == 429 && retryAfter(answer.get()) >= MARGIN.toSeconds();
        });
        return answer.get();
    }

    /** How long the caller is told to wait. */
    public static long retryAfter(HttpAnswer answer) {
        return Long.parseLong(answer.header("Retry-After").orElseThrow());
    }

    /** A try comes back every ten minutes; the answer says when the next one does, so it is known when the last one did. */
    private static boolean mayHaveRefilledSince(Instant start, HttpAnswer answer) {
        assertThat(retryAfter(answer)).isBetween(1L, REFILL.toSeconds());
        Instant last = Instant.now().plusSeconds(retryAfter(answer)).minus(REFILL);
        // The answer rounds to seconds and was under way.
        return last.isAfter(start.minusSeconds(10));
    }

    /** Where a key is ended by presenting it. */
    public static URI revocation(RunningKeycloak keycloak, String realm) {
        return keycloak.realmUri(realm, "/keys-and-passes/web-api-keys/revoke");
    }

    /** Ends a key by presenting it in the Basic header. */
    public static HttpAnswer revoke(RunningKeycloak keycloak, String realm, String key) {
        return Http.post(revocation(keycloak, realm), "", "Authorization", Http.basic(key, ""));
    }
}
