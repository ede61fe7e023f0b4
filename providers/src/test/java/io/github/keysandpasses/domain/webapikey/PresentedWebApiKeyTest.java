package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a key and what is not; and that a key, once read, does not show itself. */
class PresentedWebApiKeyTest {

    @ParameterizedTest
    @NullAndEmptySource
    void nothingIsAMissingKey(String text) {
        assertRefused(PresentedWebApiKey.parse(text), RefusalReason.KEY_MISSING);
    }

    @Test
    void fourThousandCharactersAreReadAndOneMoreIsTooLong() {
        assertRefused(PresentedWebApiKey.parse("A".repeat(4000)), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse("A".repeat(4001)), RefusalReason.PARAMETER_TOO_LONG);
        assertRefused(PresentedWebApiKey.parse("\0".repeat(4001)), RefusalReason.PARAMETER_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 10, 13, 27, 31, 127, 0x80, 0x9f})
    void aControlCharacterAnywhereIsRefusedAndNotStripped(int control) {
        String key = TestKeys.text(1);
        String character = Character.toString(control);
        assertRefused(PresentedWebApiKey.parse(character + key), RefusalReason.PARAMETER_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(key + character), RefusalReason.PARAMETER_MALFORMED);
        assertRefused(
                PresentedWebApiKey.parse(key.substring(0, 10) + character + key.substring(10)),
                RefusalReason.PARAMETER_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(TestKeys.LEGACY + character), RefusalReason.PARAMETER_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789abcdef",
                "0123456789ABCDEF0123456789ABCDEf",
                "0123456789ABCDEF0123456789ABCDE",
                "0123456789ABCDEF0123456789ABCDEF0",
                "0123456789ABCDEF0123456789ABCDEG",
                "01234567-89AB-CDEF-0123-456789ABCDEF",
                " 0123456789ABCDEF0123456789ABCDEF",
                "٠123456789ABCDEF0123456789ABCDEF",
                "Ａ123456789ABCDEF0123456789ABCDEF",
                "kp_",
                " ",
                "key",
                "Schlüssel",
                "\uD83D\uDD11"
            })
    void whatHasNeitherFormatIsMalformed(String text) {
        assertRefused(PresentedWebApiKey.parse(text), RefusalReason.KEY_MALFORMED);
    }

    @Test
    void ourPrefixIsTakenInLowerCaseOnlyAndNothingIsTrimmed() {
        String key = TestKeys.text(1);
        assertRefused(PresentedWebApiKey.parse("KP_" + key.substring(3)), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(" " + key), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(key + " "), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(key.substring(0, 38)), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse(key + "0"), RefusalReason.KEY_MALFORMED);
        assertRefused(PresentedWebApiKey.parse("kp_ü" + key.substring(4)), RefusalReason.KEY_MALFORMED);
    }

    @Test
    void aLegacyKeyIsThirtyTwoUpperCaseHexadecimalDigits() {
        PresentedWebApiKey key = granted(PresentedWebApiKey.parse(TestKeys.LEGACY));
        assertThat(key.isLegacy()).isTrue();
        assertThat(key.reveal()).isEqualTo(TestKeys.LEGACY);
    }

    @Test
    void nineCharactersOfOurKeysArePublicAndNoneOfALegacyKey() {
        assertThat(TestKeys.ours(1).publicPrefix())
                .hasSize(9)
                .isEqualTo(TestKeys.text(1).substring(0, 9));
        assertThat(granted(PresentedWebApiKey.parse(TestKeys.LEGACY)).publicPrefix())
                .isEmpty();
    }

    @Test
    void printingAKeyRevealsNothingOfIt() {
        assertThat(TestKeys.ours(1)).hasToString("PresentedWebApiKey[secret]");
        assertThat(granted(PresentedWebApiKey.parse(TestKeys.LEGACY))).hasToString("PresentedWebApiKey[secret]");
    }
}
