package io.github.keysandpasses.http;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.TestKeys;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is inside a Basic header is one key, one colon and nothing else. */
class BasicCredentialsTest {

    private static final String KEY = TestKeys.text(1);

    @Test
    void aHeaderWithoutAColonIsMalformed() {
        refuse(KEY, RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {":secret", ": ", "::", ":\0", ":\n"})
    void aPasswordIsMalformed(String password) {
        refuse(KEY + password, RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0001", "\t", "\n", "\u001b", "\u007f", " ", "ü", "é", "\uD83D\uDD11", "\u00a0"})
    void aCharacterOutsidePrintableAsciiIsMalformedWhereverItStands(String character) {
        refuse(character + KEY + ":", RefusalReason.AUTHORIZATION_MALFORMED);
        refuse(KEY + character + ":", RefusalReason.AUTHORIZATION_MALFORMED);
        refuse(KEY.substring(0, 9) + character + KEY.substring(9) + ":", RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        assertRefused(parse(KEY + "ü:", StandardCharsets.ISO_8859_1), RefusalReason.AUTHORIZATION_MALFORMED);
        assertRefused(parse(KEY + ":", StandardCharsets.UTF_16), RefusalReason.AUTHORIZATION_MALFORMED);
    }

    @Test
    void whatIsNoKeyIsRefusedAsSuch() {
        refuse("admin:", RefusalReason.KEY_MALFORMED);
        refuse("0123456789abcdef0123456789abcdef:", RefusalReason.KEY_MALFORMED);
        refuse("kp_" + "0".repeat(36) + ":", RefusalReason.KEY_CHECKSUM_WRONG);
    }

    @Test
    void fourThousandCharactersAreReadAndOneMoreIsTooLong() {
        refuse("A".repeat(4000) + ":", RefusalReason.KEY_MALFORMED);
        refuse("A".repeat(4001) + ":", RefusalReason.PARAMETER_TOO_LONG);
        refuse("A".repeat(4002) + ":", RefusalReason.PARAMETER_TOO_LONG);
        refuse("A".repeat(1_000_000) + ":", RefusalReason.PARAMETER_TOO_LONG);
    }

    @Test
    void anOverlongHeaderIsNotEvenDecoded() {
        assertRefused(BasicWebApiKey.parse(List.of("Basic " + "%".repeat(6000))), RefusalReason.PARAMETER_TOO_LONG);
    }

    @Test
    void noHeaderWhateverIsInItIsAnError() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            BasicWebApiKey.parse(List.of("Basic " + Base64.getEncoder().encodeToString(noise)));
            BasicWebApiKey.parse(List.of("Basic " + new String(noise, StandardCharsets.ISO_8859_1)));
        }
    }

    private static void refuse(String credentials, RefusalReason reason) {
        assertRefused(parse(credentials, StandardCharsets.UTF_8), reason);
    }

    private static Verdict<?> parse(String credentials, Charset charset) {
        return BasicWebApiKey.parse(
                List.of("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(charset))));
    }
}
