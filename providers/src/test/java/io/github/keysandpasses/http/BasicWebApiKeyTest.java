package io.github.keysandpasses.http;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.webapikey.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key comes as the user name of a Basic header with an empty password, and in no other way. */
class BasicWebApiKeyTest {

    private static final String KEY = TestKeys.text(1);

    @Test
    void theHeaderOfTheManualsSampleIsRead() {
        String sample = "Basic RUU3M0MwQUU2NDUyNDM3MUI1RERFRkY1RjdCQjIxOTI6";
        assertThat(granted(BasicWebApiKey.parse(List.of(sample))).reveal())
                .isEqualTo("EE73C0AE64524371B5DDEFF5F7BB2192");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "Basic   "})
    void theSchemeIsReadInAnyCase(String scheme) {
        String header = scheme + base64(KEY + ":");
        assertThat(granted(BasicWebApiKey.parse(List.of(header))).reveal()).isEqualTo(KEY);
    }

    @Test
    void base64WithoutItsPaddingIsReadToo() {
        String header = "Basic " + base64(KEY + ":").replace("=", "");
        assertThat(granted(BasicWebApiKey.parse(List.of(header))).reveal()).isEqualTo(KEY);
    }

    @Test
    void noHeaderAndAnEmptyUserNameAreAMissingKey() {
        assertRefused(BasicWebApiKey.parse(List.of()), RefusalReason.KEY_MISSING);
        assertRefused(BasicWebApiKey.parse(List.of("Basic " + base64(":"))), RefusalReason.KEY_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Bearer abc", "Digest abc", "Basic\tabc", "Basically ", " Basic abc"})
    void anythingButABasicHeaderIsMalformed(String header) {
        assertRefused(BasicWebApiKey.parse(List.of(header)), RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @Test
    void aGoodKeyUnderAnotherSchemeIsRefused() {
        assertRefused(BasicWebApiKey.parse(List.of("Bearer " + KEY)), RefusalReason.AUTHORIZATION_MALFORMED);
        assertRefused(BasicWebApiKey.parse(List.of(KEY)), RefusalReason.AUTHORIZATION_MALFORMED);
        assertRefused(BasicWebApiKey.parse(List.of("Basic " + KEY)), RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%%%", "YWJj*A==", "YWJjOg=", "YWJj\nOg==", "YWJj Og==", "YWJ-OgA_", "A", "====", "YWJjOg==\0"})
    void brokenBase64IsMalformed(String broken) {
        assertRefused(BasicWebApiKey.parse(List.of("Basic " + broken)), RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @Test
    void twoHeadersAreRefusedEvenIfTheyAreEqual() {
        String header = "Basic " + base64(KEY + ":");
        assertRefused(BasicWebApiKey.parse(List.of(header, header)), RefusalReason.AUTHORIZATION_MALFORMED);
        assertRefused(BasicWebApiKey.parse(List.of(header, "Bearer abc")), RefusalReason.AUTHORIZATION_MALFORMED);
        assertRefused(BasicWebApiKey.parse(List.of("Bearer abc", header)), RefusalReason.AUTHORIZATION_MALFORMED);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
