package io.github.keysandpasses.crmapi;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is small, flat, JSON and UTF-8; anything else ends before it costs much. */
class UnitBodyLimitsTest {

    private static final MediaType JSON = new MediaType("application", "json");
    private static final String OBJECT = "{\"unit\":\"Admin Unit\"}";

    @Test
    void aBodyUpToItsLimitIsReadAndOneByteMoreIsTooLarge() {
        assertThat(granted(parse(JSON, OBJECT + " ".repeat(8192 - OBJECT.length()))))
                .contains("Admin Unit");
        assertRefused(parse(JSON, OBJECT + " ".repeat(8193 - OBJECT.length())), RefusalReason.BODY_TOO_LARGE);
    }

    @Test
    void ofAMegabyteNoMoreThanTheLimitIsRead() {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[1_000_000]);
        assertRefused(UnitBody.parse(JSON, body), RefusalReason.BODY_TOO_LARGE);
        assertThat(body.available()).isEqualTo(1_000_000 - 8193);
    }

    @Test
    void aBodyThatIsNestedTooDeepIsMalformed() {
        assertThat(granted(parse(JSON, nested(16)))).isEmpty();
        assertRefused(parse(JSON, nested(17)), RefusalReason.BODY_MALFORMED);
        assertRefused(parse(JSON, nested(1000)), RefusalReason.BODY_MALFORMED);
        assertRefused(parse(JSON, "[".repeat(8192)), RefusalReason.BODY_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "text,plain",
        "application,x-www-form-urlencoded",
        "application,xml",
        "application,*",
        "*,*",
        "application,jsonp"
    })
    void aBodyOfAnotherContentTypeIsRefused(String type, String subtype) {
        assertRefused(parse(new MediaType(type, subtype), OBJECT), RefusalReason.MEDIA_TYPE_UNSUPPORTED);
    }

    @Test
    void aBodyWithoutAContentTypeIsRefused() {
        assertRefused(parse(null, OBJECT), RefusalReason.MEDIA_TYPE_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-16", "us-ascii", "x", ""})
    void anotherCharsetThanUtf8IsRefused(String charset) {
        assertRefused(parse(json("charset", charset), OBJECT), RefusalReason.MEDIA_TYPE_UNSUPPORTED);
    }

    @Test
    void utf8MayBeSaidInAnyCaseAndOtherParametersMeanNothing() {
        assertThat(granted(parse(json("charset", "UTF-8"), OBJECT))).contains("Admin Unit");
        assertThat(granted(parse(json("charset", "utf-8"), OBJECT))).contains("Admin Unit");
        assertThat(granted(parse(json("profile", "x"), OBJECT))).contains("Admin Unit");
        assertThat(granted(parse(new MediaType("APPLICATION", "JSON"), OBJECT))).contains("Admin Unit");
    }

    private static Verdict<Optional<String>> parse(MediaType type, String body) {
        return UnitBody.parse(type, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    private static MediaType json(String parameter, String value) {
        return new MediaType("application", "json", Map.of(parameter, value));
    }
}
