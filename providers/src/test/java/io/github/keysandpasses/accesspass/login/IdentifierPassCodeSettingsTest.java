package io.github.keysandpasses.accesspass.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keysandpasses.accesspass.login.IdentifierPassCodeSettings.Keyboard;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

/** What the settings of the steps may be; an unreadable one is reported by its name, never replaced. */
class IdentifierPassCodeSettingsTest {

    @Test
    void aStepWithoutSettingsHasTheDefaults() {
        assertThat(IdentifierPassCodeSettings.of(null)).isEqualTo(IdentifierPassCodeSettings.DEFAULTS);
        assertThat(AuthenticationCodeSettings.of(null)).isEqualTo(new AuthenticationCodeSettings(false));
    }

    @Test
    void whatTheConsoleOffersFirstIsWhatHoldsWithoutAnySetting() {
        Map<String, String> offered = IdentifierPassCodeSettings.properties().stream()
                .collect(Collectors.toMap(
                        ProviderConfigProperty::getName,
                        property -> property.getDefaultValue().toString()));
        assertThat(IdentifierPassCodeSettings.from(offered)).isEqualTo(IdentifierPassCodeSettings.DEFAULTS);
        assertThat(offered).hasSize(4);
    }

    @Test
    void everySettingIsRead() {
        assertThat(IdentifierPassCodeSettings.from(Map.of(
                        "twoPages", "true", "identifier", "tel", "numericPassCode", "true", "forgotPassCode", "false")))
                .isEqualTo(new IdentifierPassCodeSettings(true, Keyboard.TEL, true, false));
        assertThat(AuthenticationCodeSettings.from(Map.of("numericAuthenticationCode", "true"))
                        .numeric())
                .isTrue();
    }

    @Test
    void theReferenceOfAmrIsNoneOfOurs() {
        assertThat(IdentifierPassCodeSettings.from(
                        Map.of("default.reference.value", "pwd", "default.reference.maxAge", "60")))
                .isEqualTo(IdentifierPassCodeSettings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({"twoPages, yes", "twoPages, ''", "identifier, TEL", "identifier, password", "numericPassCode, 1"})
    void whatCannotBeReadIsReportedByItsName(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IdentifierPassCodeSettings.from(Map.of(name, value)))
                .withMessageContaining(name);
    }

    @Test
    void anAuthenticationCodesSettingThatCannotBeReadIsReportedToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AuthenticationCodeSettings.from(Map.of("numericAuthenticationCode", "maybe")))
                .withMessageContaining("numericAuthenticationCode");
    }
}
