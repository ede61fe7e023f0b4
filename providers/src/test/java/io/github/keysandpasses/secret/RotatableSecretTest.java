package io.github.keysandpasses.secret;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that could not be retired later, because its list is split at commas and stripped, is refused from the start. */
class RotatableSecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"%s,comma", " %s", "%s\n"})
    void aSecretThatCouldNeverBeRetiredIsRefused(String form) {
        String secret = String.format(form, "0123456789abcdef0123456789abcdef");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretsSettings.from(new TestScope(Map.of("hash-secret", secret))))
                .withMessageContaining("hash-secret")
                .withMessageNotContaining(secret);
    }
}
