package io.github.keysandpasses.secret;

import static io.github.keysandpasses.secret.KeyedHash.Purpose.WEB_API_KEY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A stored hash says nothing without the server's secret, and means one key in one realm only. */
class KeyedHashTest {

    private static final String SECRET = "a server secret of 32 characters";
    private static final String OLD_SECRET = "the secret of last year, retired";
    private static final String KEY = "EE73C0AE64524371B5DDEFF5F7BB2192";

    private final KeyedHash hash = new KeyedHash(SECRET, List.of());

    @Test
    void theHashIsHmacSha256OverPurposeRealmAndKey() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal(("WEB_API_KEY\0realm-1\0" + KEY).getBytes(UTF_8));

        assertThat(hash.hash(WEB_API_KEY, "realm-1", KEY)).isEqualTo(hex(expected));
    }

    @Test
    void theHashOfAKnownKeyNeverChangesOrEveryStoredKeyIsLost() {
        assertThat(hash.hash(WEB_API_KEY, "realm-1", KEY))
                .isEqualTo("343438e7e641ced58e123d3ce0d2f836af2692a1c0f99786e17fc65761aa1940");
    }

    @Test
    void theSameKeyHasAnotherHashInAnotherRealmAndUnderAnotherSecret() {
        assertThat(Stream.of(
                        hash.hash(WEB_API_KEY, "realm-1", KEY),
                        hash.hash(WEB_API_KEY, "realm-2", KEY),
                        new KeyedHash(OLD_SECRET, List.of()).hash(WEB_API_KEY, "realm-1", KEY),
                        hash.hash(WEB_API_KEY, "realm-1", KEY + "0"),
                        hash.hash(WEB_API_KEY, "realm-1" + KEY.charAt(0), KEY.substring(1))))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[0-9a-f]{64}"));
    }

    @Test
    void aKeyThatWasHashedUnderARetiredSecretIsStillFound() {
        String stored = new KeyedHash(OLD_SECRET, List.of()).hash(WEB_API_KEY, "realm-1", KEY);
        KeyedHash rotated = new KeyedHash(SECRET, List.of(OLD_SECRET));

        assertThat(rotated.candidates(WEB_API_KEY, "realm-1", KEY))
                .containsExactly(rotated.hash(WEB_API_KEY, "realm-1", KEY), stored);
    }

    @Test
    void aRetiredSecretMakesNoNewHashes() {
        assertThat(new KeyedHash(SECRET, List.of(OLD_SECRET)).hash(WEB_API_KEY, "realm-1", KEY))
                .isEqualTo(hash.hash(WEB_API_KEY, "realm-1", KEY));
    }

    @Test
    void withoutRetiredSecretsThereIsOneCandidate() {
        assertThat(hash.candidates(WEB_API_KEY, "realm-1", KEY))
                .containsExactly(hash.hash(WEB_API_KEY, "realm-1", KEY));
    }

    @Test
    void printingTheHasherShowsNoSecret() {
        assertThat(new KeyedHash(SECRET, List.of(OLD_SECRET)).toString()).doesNotContain(SECRET, OLD_SECRET);
    }

    private static String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte each : bytes) {
            out.append(String.format("%02x", each));
        }
        return out.toString();
    }
}
