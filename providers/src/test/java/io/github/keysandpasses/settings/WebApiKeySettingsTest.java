package io.github.keysandpasses.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

/** The settings of a realm's keys: defaults, ranges, and no silent replacement of what cannot be read. */
class WebApiKeySettingsTest {

    @Test
    void aComponentWithoutSettingsMeansTheDefaults() {
        assertThat(SettingsComponent.read(new ComponentModel())).isEqualTo(WebApiKeySettings.DEFAULTS);
        assertThat(WebApiKeySettings.DEFAULTS.fault()).isEmpty();
        assertThat(WebApiKeySettings.DEFAULTS.expiryRule().usual()).isEqualTo(Duration.ofDays(90));
        assertThat(WebApiKeySettings.DEFAULTS.expiryRule().longest()).isEqualTo(Duration.ofDays(365));
        assertThat(WebApiKeySettings.DEFAULTS.unusedLimit()).isEqualTo(Duration.ofDays(365));
        assertThat(WebApiKeySettings.DEFAULTS.rotationGrace()).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxExpiryDays        | 0     | maxExpiryDays must be a whole number from 1 to 3650",
                "maxExpiryDays        | 3651  | maxExpiryDays must be a whole number from 1 to 3650",
                "defaultExpiryDays    | 366   | defaultExpiryDays must be a whole number from 1 to 365",
                "unusedDays           | -1    | unusedDays must be a whole number from 0 to 3650",
                "rotationGraceHours   | 169   | rotationGraceHours must be a whole number from 0 to 168",
                "maxKeysPerOwner      | 1001  | maxKeysPerOwner must be a whole number from 1 to 1000",
                "selfServiceMaxKeys   | 0     | selfServiceMaxKeys must be a whole number from 1 to 100",
                "wrongKeyTries        | 0     | wrongKeyTries must be a whole number from 1 to 1000",
                "wrongKeyRefillMinutes| x     | wrongKeyRefillMinutes must be a whole number",
                "neverExpires         | maybe | neverExpires must be true or false",
                "selfService          | TRUE  | selfService must be true or false",
            })
    void aSettingThatCannotBeIsNamed(String key, String value, String text) {
        ComponentModel component = component(key, List.of(value));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsComponent.read(component))
                .withMessage(text);
    }

    @Test
    void scopesOfSelfServiceAreNamedOnce() {
        assertThat(SettingsComponent.read(component(SettingsKey.SELF_SERVICE_SCOPES, List.of("a", "b")))
                        .selfServiceScopes())
                .containsExactly("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SettingsComponent.read(component(SettingsKey.SELF_SERVICE_SCOPES, List.of("a", "a"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsComponent.read(component(SettingsKey.SELF_SERVICE_SCOPES, List.of(" "))));
    }

    private static ComponentModel component(String key, List<String> values) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        config.put(key, values);
        ComponentModel component = new ComponentModel();
        component.setConfig(config);
        return component;
    }
}
