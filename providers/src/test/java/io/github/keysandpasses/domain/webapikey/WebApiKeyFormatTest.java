package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A new key has our format, all its randomness, and a checksum that others can compute. */
class WebApiKeyFormatTest {

    @Test
    void aNewKeyIsAPrefixThirtyRandomDigitsAndASixDigitChecksum() {
        assertThat(TestKeys.text(1)).matches("kp_[0-9A-Za-z]{30}[0-9A-Za-z]{6}");
    }

    @Test
    void theChecksumOfAKnownKeyNeverChanges() {
        // Computed with zlib's crc32 over "kp_" and thirty zeros, then written in base 62.
        assertThat(WebApiKeyFormat.generate(bound -> 0).reveal()).isEqualTo("kp_" + "0".repeat(30) + "22CV3r");
    }

    @Test
    void theAlphabetIsDigitsThenUpperCaseThenLowerCase() {
        int[] next = {0};
        String drawn = WebApiKeyFormat.generate(bound -> next[0]++).reveal().substring(3, 33);
        assertThat(drawn).isEqualTo("0123456789ABCDEFGHIJKLMNOPQRST");
        assertThat(WebApiKeyFormat.generate(bound -> bound - 1).reveal()).startsWith("kp_" + "z".repeat(30));
    }

    @Test
    void everyRandomDigitIsDrawnFromTheWholeAlphabet() {
        Set<Integer> bounds = new HashSet<>();
        int[] draws = {0};
        WebApiKeyFormat.generate(bound -> {
            bounds.add(bound);
            draws[0]++;
            return 0;
        });
        assertThat(bounds).containsExactly(62);
        assertThat(draws[0]).isEqualTo(30);
    }

    @Test
    void everyNewKeyIsReadBackAsItself() {
        LongStream.range(0, 1_000).mapToObj(TestKeys::text).forEach(text -> {
            PresentedWebApiKey key = granted(PresentedWebApiKey.parse(text));
            assertThat(key.reveal()).isEqualTo(text);
            assertThat(key.isLegacy()).isFalse();
        });
    }

    @Test
    void twoDrawsMakeTwoKeys() {
        assertThat(LongStream.range(0, 1_000).mapToObj(TestKeys::text).distinct())
                .hasSize(1_000);
    }

    @Test
    void aKeyIsRecognisedWhereItMustNotBeEvenIfItIsMistyped() {
        assertThat(WebApiKeyFormat.looksLikeKey(TestKeys.text(1))).isTrue();
        assertThat(WebApiKeyFormat.looksLikeKey("kp_" + "0".repeat(36))).isTrue();
        assertThat(WebApiKeyFormat.looksLikeKey(TestKeys.LEGACY)).isTrue();
    }

    @Test
    void ordinaryTextIsNotTakenForAKey() {
        assertThat(WebApiKeyFormat.looksLikeKey("")).isFalse();
        assertThat(WebApiKeyFormat.looksLikeKey("openid")).isFalse();
        assertThat(WebApiKeyFormat.looksLikeKey("0123456789abcdef0123456789abcdef"))
                .isFalse();
        assertThat(WebApiKeyFormat.looksLikeKey("kp_" + "0".repeat(35))).isFalse();
        assertThat(WebApiKeyFormat.looksLikeKey("kp-" + "0".repeat(36))).isFalse();
    }
}
