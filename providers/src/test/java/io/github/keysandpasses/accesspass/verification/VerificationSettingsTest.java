package io.github.keysandpasses.accesspass.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keysandpasses.accesspass.verification.VerificationSettings.ChangeAddress;
import io.github.keysandpasses.accesspass.verification.VerificationSettings.PassCode;
import io.github.keysandpasses.accesspass.verification.VerificationSettings.Passes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;

/** What the required action is told is read as it is shown, and what cannot be read is named and never guessed. */
class VerificationSettingsTest {

    @Test
    void nothingSaidMeansTheDefaultsAndPeopleChangeNoAddressThatStaffChose() {
        VerificationSettings settings = VerificationSettings.of(null);
        assertThat(settings).isEqualTo(VerificationSettings.DEFAULTS);
        assertThat(settings.changeAddress()).isEqualTo(ChangeAddress.REGISTRATION);
    }

    @Test
    void everySettingIsRead() {
        assertThat(VerificationSettings.from(Map.of(
                        "passes", "all", "changeAddress", "never", "changeEmail", "false", "passCode", "always")))
                .isEqualTo(new VerificationSettings(Passes.ALL, ChangeAddress.NEVER, false, PassCode.ALWAYS));
    }

    @Test
    void whatTheConsoleOffersCanBeRead() {
        for (ProviderConfigProperty property : VerificationSettings.properties()) {
            assertThat(VerificationSettings.from(Map.of(
                            property.getName(), property.getDefaultValue().toString())))
                    .isEqualTo(VerificationSettings.DEFAULTS);
        }
    }

    @ParameterizedTest
    @CsvSource({"passes,some", "passes,ALL", "changeAddress,true", "changeEmail,yes", "passCode,on"})
    void anUnreadableSettingIsNamed(String key, String value) {
        assertThatThrownBy(() -> VerificationSettings.from(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(key + " must be");
    }
}
