package io.github.keysandpasses.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body has one meaning or none, and no body is read without end. */
class StrictJsonTest {

    @Test
    void oneObjectIsRead() {
        assertThat(StrictJson.object(utf8(" {\"a\":\"ü\"} "))
                        .orElseThrow()
                        .path("a")
                        .textValue())
                .isEqualTo("ü");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"a\"",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"b\":2}}"
            })
    void anythingElseIsNotUnderstood(String text) {
        assertThat(StrictJson.object(utf8(text))).isEmpty();
    }

    @Test
    void whatIsNestedTooDeepIsNotUnderstood() {
        assertThat(StrictJson.object(utf8(nested(15)))).isPresent();
        assertThat(StrictJson.object(utf8(nested(16)))).isEmpty();
    }

    @Test
    void invalidUtf8IsNotUnderstood() {
        assertThat(StrictJson.object(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isEmpty();
    }

    @Test
    void noMoreIsReadThanTellsThatItIsTooMuch() {
        assertThat(StrictJson.bytes(null, 10)).isEmpty();
        assertThat(StrictJson.bytes(new ByteArrayInputStream(new byte[10]), 10)).hasSize(10);
        ByteArrayInputStream tooMuch = new ByteArrayInputStream(new byte[100]);
        assertThat(StrictJson.bytes(tooMuch, 10)).hasSize(11);
        assertThat(tooMuch.available()).isEqualTo(89);
    }

    @Test
    void aBrokenConnectionIsNoBody() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> StrictJson.bytes(broken, 10)).isInstanceOf(UncheckedIOException.class);
    }

    private static String nested(int lists) {
        return "{\"a\":" + "[".repeat(lists) + "]".repeat(lists) + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
