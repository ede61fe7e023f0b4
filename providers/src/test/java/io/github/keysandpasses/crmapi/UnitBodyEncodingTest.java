package io.github.keysandpasses.crmapi;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is UTF-8 (RFC 8259 section 8.1). No bytes whatever are a failure of the server's. */
class UnitBodyEncodingTest {

    private static final MediaType JSON = new MediaType("application", "json");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE"})
    void aBodyInAnotherEncodingThanUtf8IsMalformed(String encoding) {
        assertRefused(
                parse("{\"unit\":\"Admin Unit\"}".getBytes(Charset.forName(encoding))), RefusalReason.BODY_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "ff",
                "fffe",
                "feff",
                "efbbbf",
                "0000feff",
                "fffe0000",
                "0000fffe",
                "feff0000",
                "0000feff7fffffff",
                "7b22fc223a317d",
                "7b22c0af223a317d",
                "7b22eda080223a317d",
                "7b22f4908080223a317d"
            })
    void bytesThatAreNoUtf8AreMalformed(String hex) {
        assertRefused(parse(HexFormat.of().parseHex(hex)), RefusalReason.BODY_MALFORMED);
    }

    @Test
    void noBodyWhateverIsInItIsAnError() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(12)];
            for (int at = 0; at < noise.length; at++) {
                noise[at] = random.nextInt(3) == 0 ? (byte) random.nextInt() : (byte) -random.nextInt(3);
            }
            assertThat(parse(noise)).isInstanceOf(Verdict.Refused.class);
        }
    }

    private static Verdict<Optional<String>> parse(byte[] body) {
        return UnitBody.parse(JSON, new ByteArrayInputStream(body));
    }
}
