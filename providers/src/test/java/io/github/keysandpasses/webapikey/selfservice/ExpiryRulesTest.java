package io.github.keysandpasses.webapikey.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key of a person expires when they chose, and never later than the realm allows. */
class ExpiryRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ExpiryRules USUAL = new ExpiryRules(90, 365, false);

    @Test
    void theDaysOnOfferStayWithinTheCeiling() {
        assertThat(USUAL.days()).containsExactly(7, 30, 60, 90, 365);
        assertThat(new ExpiryRules(45, 45, false).days()).containsExactly(7, 30, 45);
        assertThat(new ExpiryRules(90, 3, false).days()).containsExactly(3);
        assertThat(new ExpiryRules(90, 3, false).usual()).isEqualTo("3");
    }

    @Test
    void aNumberOfDaysCountsFromNow() {
        assertThat(chosen(USUAL, "30", "")).isEqualTo(granted(NOW.plus(Duration.ofDays(30))));
    }

    @Test
    void aDateIsTheKeysLastDay() {
        assertThat(chosen(USUAL, "date", "2026-12-24")).isEqualTo(granted(Instant.parse("2026-12-24T23:59:59Z")));
        assertThat(chosen(USUAL, "date", "2026-11-22")).isEqualTo(granted(Instant.parse("2026-11-22T23:59:59Z")));
    }

    @Test
    void theLastPossibleDayEndsWithTheCeiling() {
        assertThat(chosen(USUAL, "date", "2027-11-22")).isEqualTo(granted(NOW.plus(Duration.ofDays(365))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21", "2027-11-23", "9999-12-31", "+999999999-12-31", "0000-00-00", "24.12.2026", "", "x"
            })
    void aDateOutsideOfThatIsRefused(String date) {
        assertRefused(chosen(USUAL, "date", date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "0", "-7", "8", "366", "7.0", "", "NEVER", "99999999999999999999"})
    void whatIsNotOnOfferIsRefused(String expiry) {
        assertRefused(chosen(USUAL, expiry, ""));
    }

    @Test
    void neverIsGrantedWhereTheRealmAllowsIt() {
        assertThat(chosen(new ExpiryRules(90, 365, true), "never", "")).isEqualTo(Verdict.granted(Optional.empty()));
    }

    private static Verdict<Optional<Instant>> chosen(ExpiryRules rules, String expiry, String date) {
        return rules.chosen(new KeyForm("name", expiry, date, "", List.of()), NOW);
    }

    private static Verdict<Optional<Instant>> granted(Instant time) {
        return Verdict.granted(Optional.of(time));
    }

    private static void assertRefused(Verdict<Optional<Instant>> verdict) {
        assertThat(verdict).isEqualTo(Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID));
    }
}
