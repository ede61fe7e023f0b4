package io.github.keysandpasses.messaging.messagecentral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.messaging.FailureReason;
import io.github.keysandpasses.messaging.messagecentral.AuthTokens.AuthToken;
import io.github.keysandpasses.messaging.messagecentral.AuthTokens.Fetched;
import io.github.keysandpasses.messaging.outbound.Target;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A token is used by its own account alone, and as long as it is good. */
class AuthTokensTest {

    private static final String URL = "https://cpaas.example.com";

    private Instant now = Instant.ofEpochSecond(1_700_000_000);
    private final AuthTokens tokens = new AuthTokens(() -> now);

    @Test
    void aTokenIsKeptUntilItExpires() {
        AuthToken first = token(60);
        assertThat(use("key", first)).isSameAs(first);
        assertThat(use("key", token(60))).isSameAs(first);
        now = now.plusSeconds(60);
        AuthToken second = token(60);
        assertThat(use("key", second)).isSameAs(second);
    }

    @Test
    void whoeverHasAnotherKeyHasAnotherToken() {
        AuthToken first = token(60);
        AuthToken second = token(60);
        assertThat(use("key", first)).isSameAs(first);
        assertThat(use("other", second)).isSameAs(second);
    }

    @Test
    void whatWasNoGoodIsForgottenAndWhatWasFetchedSinceIsNot() {
        AuthToken old = token(60);
        use("key", old);
        tokens.forget(account("key"), old);
        AuthToken fresh = token(60);
        assertThat(use("key", fresh)).isSameAs(fresh);
        tokens.forget(account("key"), old);
        assertThat(use("key", token(60))).isSameAs(fresh);
    }

    @Test
    void aFailureIsNoTokenAndTheNextOneAsksAgain() {
        assertThat(tokens.token(account("key"), () -> Fetched.none(FailureReason.UNREACHABLE))
                        .failure())
                .isEqualTo(FailureReason.UNREACHABLE);
        AuthToken later = token(60);
        assertThat(use("key", later)).isSameAs(later);
    }

    private AuthToken use(String key, AuthToken fetched) {
        return tokens.token(account(key), () -> Fetched.token(fetched)).token().orElseThrow();
    }

    private AuthToken token(long seconds) {
        return new AuthToken("value", now.plusSeconds(seconds));
    }

    private static Account account(String key) {
        return new Account(Target.parse(URL, false).orElseThrow(), URL, "C-1234", key, "44", "SMS");
    }
}
