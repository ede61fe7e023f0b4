package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A mistyped key never reaches the database: its checksum gives it away. */
class KeyChecksumTest {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX = 3;

    @Test
    void aKeyWithOneLetterChangedIsRefusedByItsChecksum() {
        for (long seed = 0; seed < 5; seed++) {
            String key = TestKeys.text(seed);
            for (int at = PREFIX; at < key.length(); at++) {
                refuseEveryOtherDigit(key, at);
            }
        }
    }

    @Test
    void aKeyWithTwoNeighbouringLettersSwappedIsRefusedByItsChecksum() {
        String key = TestKeys.text(7);
        for (int at = PREFIX; at < key.length() - 1; at++) {
            char first = key.charAt(at);
            char second = key.charAt(at + 1);
            if (first != second) {
                assertRefused(
                        PresentedWebApiKey.parse(key.substring(0, at) + second + first + key.substring(at + 2)),
                        RefusalReason.KEY_CHECKSUM_WRONG);
            }
        }
    }

    @Test
    void aKeyWithALetterOutsideTheAlphabetIsMalformed() {
        String key = TestKeys.text(3);
        for (int at = 0; at < key.length(); at++) {
            assertRefused(PresentedWebApiKey.parse(with(key, at, '-')), RefusalReason.KEY_MALFORMED);
        }
    }

    @Test
    void randomTextShapedLikeAKeyIsRefused() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder("kp_");
            for (int digit = 0; digit < 36; digit++) {
                text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
            }
            Verdict<PresentedWebApiKey> verdict = PresentedWebApiKey.parse(text.toString());
            assertThat(verdict).as(text.toString()).isEqualTo(Verdict.refused(RefusalReason.KEY_CHECKSUM_WRONG));
        }
    }

    private static void refuseEveryOtherDigit(String key, int at) {
        for (char digit : DIGITS.toCharArray()) {
            if (digit != key.charAt(at)) {
                assertRefused(PresentedWebApiKey.parse(with(key, at, digit)), RefusalReason.KEY_CHECKSUM_WRONG);
            }
        }
    }

    private static String with(String key, int at, char letter) {
        return key.substring(0, at) + letter + key.substring(at + 1);
    }
}
