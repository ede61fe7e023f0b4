package io.github.keysandpasses.domain.accesspass.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much strangers may ask for: ranges that are named, and defaults that fit each other. */
class AskingLimitsTest {

    @Test
    void whoeverMayRegisterInAnHourCanBeSentTheirCodeInIt() {
        AskingLimits defaults = AskingLimits.DEFAULTS;
        long rounds =
                defaults.codes().within().dividedBy(defaults.registrations().within());
        assertThat((long) defaults.codes().most())
                .isGreaterThanOrEqualTo(rounds * defaults.registrations().most());
    }

    @Test
    void whereNothingIsSaidRegistrationsAndCodesOfOneAddressAreLimited() {
        assertThat(AskingLimits.DEFAULTS.registrations().isOff()).isFalse();
        assertThat(AskingLimits.DEFAULTS.codes().isOff()).isFalse();
    }

    @Test
    void codesToPhonesAreLimitedOnlyWhereARealmSaysSo() {
        assertThat(AskingLimits.DEFAULTS.toPhones().isOff()).isTrue();
        assertThat(new AskingLimits(1, 1, 500).toPhones().within()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, limits.registrationsPerSource, 10000",
        "10001, 0, 0, limits.registrationsPerSource, 10000",
        "0, -1, 0, limits.codesPerSource, 100000",
        "0, 100001, 0, limits.codesPerSource, 100000",
        "0, 0, -1, limits.phoneCodes, 1000000",
        "0, 0, 1000001, limits.phoneCodes, 1000000",
    })
    void aLimitThatCannotBeIsNamed(int registrations, int codes, int phoneCodes, String setting, int most) {
        assertThat(new AskingLimits(registrations, codes, phoneCodes).faults())
                .containsExactly(new SettingFault(setting, "must be a whole number from 0 to " + most));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10000, 100000, 1000000"})
    void theEndsOfTheRangesCanBe(int registrations, int codes, int phoneCodes) {
        assertThat(new AskingLimits(registrations, codes, phoneCodes).faults()).isEmpty();
    }

    @Test
    void aDefinitionWithALimitThatCannotBeIsNone() {
        AccessPassDefinition blank = AccessPassDefinition.blank("Name", "N");
        AccessPassDefinition wrong = new AccessPassDefinition(
                null,
                blank.name(),
                blank.alternativeCode(),
                null,
                false,
                blank.settings(),
                false,
                7,
                10,
                false,
                true,
                true,
                blank.messages(),
                new AskingLimits(-1, 0, 0));
        assertThat(blank.fault()).isEmpty();
        assertThat(wrong.fault().map(SettingFault::setting)).contains("limits.registrationsPerSource");
    }
}
