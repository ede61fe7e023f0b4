package io.github.keysandpasses.crmapi;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body is nothing, or one JSON object in which only a text called unit means something. */
class UnitBodyTest {

    @Test
    void noBodyMeansNoUnitWhateverItsContentType() {
        assertThat(granted(UnitBody.parse(null, null))).isEmpty();
        assertThat(granted(UnitBody.parse(null, InputStream.nullInputStream()))).isEmpty();
        assertThat(granted(UnitBody.parse(new MediaType("text", "plain"), InputStream.nullInputStream())))
                .isEmpty();
    }

    @Test
    void theUnitIsReadAsItWasSent() {
        assertThat(granted(parse("{\"unit\":\"EE63A82C4FEBE02FF34E90DD1EBA5ABE\"}")))
                .contains("EE63A82C4FEBE02FF34E90DD1EBA5ABE");
        assertThat(granted(parse(" {\"unit\" : \"K\\u00f6ln 大阪\"}\n"))).contains("Köln 大阪");
        assertThat(granted(parse("{\"unit\":\" Admin Unit \"}"))).contains(" Admin Unit ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"unit\":null}", "{\"unit\":\"\"}", "{\"Unit\":\"x\"}", "{\"other\":[1,{}]}"})
    void anObjectWithoutAUnitMeansNone(String body) {
        assertThat(granted(parse(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "[]", "{}", "[\"Admin Unit\"]", "{\"id\":\"x\"}", "1e400"})
    void aUnitThatIsNoTextIsMalformed(String unit) {
        assertRefused(parse("{\"unit\":" + unit + "}"), RefusalReason.BODY_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n",
                "null",
                "true",
                "42",
                "\"Admin Unit\"",
                "[]",
                "[{\"unit\":\"x\"}]",
                "unit=x",
                "<unit/>",
                "{",
                "{\"unit\":\"x\"",
                "{\"unit\":\"x\",}",
                "{'unit':'x'}",
                "{unit:\"x\"}",
                "{\"unit\":\"x\\q\"}",
                "{\"unit\":\"a\0b\"}",
                "/* */ {}",
                "{\"unit\":\"x\"} {}",
                "{\"unit\":\"x\"} trailing",
                "{\"unit\":\"x\"}]",
                "{\"unit\":\"x\",\"unit\":\"x\"}",
                "{\"unit\":\"x\",\"other\":{\"a\":1,\"a\":2}}",
                "{\"n\":NaN}"
            })
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        assertRefused(parse(body), RefusalReason.BODY_MALFORMED);
    }

    @Test
    void aBrokenConnectionIsAnOutageAndNoRefusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> UnitBody.parse(null, broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static Verdict<Optional<String>> parse(String body) {
        return UnitBody.parse(new MediaType("application", "json"), new ByteArrayInputStream(body.getBytes(UTF_8)));
    }
}
