package io.github.keysandpasses.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The server starts with a good secret or with none; with a bad one it does not start. */
class ConfiguredSecretsTest {

    private static final String SECRET = "a server secret of 32 characters";

    @Test
    void withASecretThereIsAKeyedHashUnderIt() {
        KeyedHash hash = keyedHash(Map.of("hash-secret", SECRET)).orElseThrow();
        assertThat(hash.hash(KeyedHash.Purpose.WEB_API_KEY, "realm", "key"))
                .isEqualTo(new KeyedHash(SECRET, List.of()).hash(KeyedHash.Purpose.WEB_API_KEY, "realm", "key"));
    }

    @Test
    void withoutASecretThereIsNoHashInsteadOfAWeakOne() {
        assertThat(keyedHash(Map.of())).isEmpty();
        assertThat(keyedHash(Map.of("retired-hash-secrets", SECRET))).isEmpty();
    }

    @Test
    void aSecretThatIsTooShortStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> keyedHash(Map.of("hash-secret", "short")));
    }

    private static Optional<KeyedHash> keyedHash(Map<String, String> options) {
        ConfiguredSecretsProviderFactory factory = new ConfiguredSecretsProviderFactory();
        factory.init(new TestScope(options));
        return factory.create(null).keyedHash();
    }
}
