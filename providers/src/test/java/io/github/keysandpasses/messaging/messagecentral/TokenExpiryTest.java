package io.github.keysandpasses.messaging.messagecentral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is used until shortly before it says it ends, and not for years whatever it says. */
class TokenExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void itEndsALittleBeforeItsExp() {
        assertThat(TokenExpiry.of(token("{\"exp\":" + NOW.plusSeconds(600).getEpochSecond() + "}"), NOW))
                .isEqualTo(NOW.plusSeconds(570));
    }

    @Test
    void fiveYearsAreHalfADay() {
        assertThat(TokenExpiry.of(
                        token("{\"exp\":" + NOW.plusSeconds(157_680_000).getEpochSecond() + "}"), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void oneThatHasEndedIsNotKept() {
        assertThat(TokenExpiry.of(token("{\"exp\":" + NOW.minusSeconds(1).getEpochSecond() + "}"), NOW))
                .isBefore(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\":\"soon\"}", "{\"exp\":-1}", "[]", "no json", "{\"exp\":1e40}"})
    void withoutAnExpItIsKeptForAShortTime(String claims) {
        assertThat(TokenExpiry.of(token(claims), NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(570)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "..", "a.%%%.c", ""})
    void whatIsNoJwtIsKeptForAShortTimeToo(String token) {
        assertThat(TokenExpiry.of(token, NOW)).isEqualTo(NOW.plus(Duration.ofSeconds(570)));
    }

    static String token(String claims) {
        return "eyJhbGciOiJIUzUxMiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
