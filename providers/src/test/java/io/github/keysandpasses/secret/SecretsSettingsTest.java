package io.github.keysandpasses.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

/** The server's secrets are long enough, or the server says so without saying them. */
class SecretsSettingsTest {

    private static final String SECRET = "a server secret of 32 characters";
    private static final String OLD = "the secret of last year; retired";

    @Test
    void aSecretOfThirtyTwoCharactersIsTaken() {
        assertThat(SECRET).hasSize(32);
        assertThat(from(Map.of("hash-secret", SECRET)).hashSecret()).contains(SECRET);
    }

    @Test
    void aSecretThatIsTooShortIsRefusedByTheNameOfItsOptionAndWithoutBeingShown() {
        String tooShort = SECRET.substring(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(Map.of("hash-secret", tooShort)))
                .withMessageContaining("spi-keys-and-passes--secrets--hash-secret")
                .withMessageContaining("32")
                .withMessageNotContaining(tooShort)
                .withNoCause();
    }

    @Test
    void aRetiredSecretThatIsTooShortIsRefusedToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(Map.of("hash-secret", SECRET, "retired-hash-secrets", OLD + ",guessme")))
                .withMessageContaining("spi-keys-and-passes--secrets--retired-hash-secrets")
                .withMessageNotContaining(OLD)
                .withMessageNotContaining("guessme");
    }

    @Test
    void withoutASecretThereIsNoneAndNoOtherIsInvented() {
        assertThat(from(Map.of()).hashSecret()).isEmpty();
        assertThat(from(Map.of()).retiredHashSecrets()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aBlankSecretIsNone(String blank) {
        assertThat(from(Map.of("hash-secret", blank)).hashSecret()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s,%2$s", " %1$s , %2$s ", ",%1$s,,%2$s,", "%1$s\n,\n%2$s"})
    void retiredSecretsAreSeparatedByCommas(String form) {
        String list = String.format(form, OLD, SECRET);
        assertThat(from(Map.of("retired-hash-secrets", list)).retiredHashSecrets())
                .containsExactly(OLD, SECRET);
    }

    @Test
    void printingTheSettingsRevealsNothing() {
        SecretsSettings settings = from(Map.of("hash-secret", SECRET, "retired-hash-secrets", OLD));
        assertThat(settings.toString()).doesNotContain(SECRET, OLD);
    }

    @Test
    void everyOptionIsListedAndMarkedAsASecret() {
        assertThat(SecretsSettings.properties())
                .allMatch(ProviderConfigProperty::isSecret)
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("hash-secret", "retired-hash-secrets");
    }

    private static SecretsSettings from(Map<String, String> options) {
        return SecretsSettings.from(new TestScope(options));
    }
}
