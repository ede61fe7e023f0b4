package io.github.keysandpasses.crmapi;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A release names one token of bounded length. */
class ReleaseBodyTest {

    @Test
    void theTokenIsReadAsItWasSent() {
        assertThat(granted(parse("{\"token\":\"a.b.c\",\"language\":\"en\"}"))).isEqualTo("a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\":null}", "{\"token\":\"\"}", "{\"Token\":\"x\"}"})
    void aReleaseWithoutATokenIsRefused(String body) {
        assertRefused(parse(body), RefusalReason.TOKEN_MISSING);
    }

    @Test
    void aTokenOfMoreThan16KilobytesIsTooLong() {
        assertThat(granted(parse("{\"token\":\"" + "x".repeat(16_384) + "\"}"))).hasSize(16_384);
        assertRefused(parse("{\"token\":\"" + "x".repeat(16_385) + "\"}"), RefusalReason.PARAMETER_TOO_LONG);
        assertRefused(parse("{\"token\":\"" + "x".repeat(20_480) + "\"}"), RefusalReason.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\":1}", "{\"token\":[]}", "{\"token\":\"a\",\"token\":\"b\"}", "[]", "token=x"})
    void anythingElseIsMalformed(String body) {
        assertRefused(parse(body), RefusalReason.BODY_MALFORMED);
    }

    private static Verdict<String> parse(String body) {
        return ReleaseBody.parse(new MediaType("application", "json"), new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}
