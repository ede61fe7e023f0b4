package io.github.keysandpasses.admin;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin may ask of a new key. */
class WebApiKeyInputTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.999Z");

    @Test
    void aKeyWithANameOnlyIsSystemicAndNeverExpires() {
        NewWebApiKey wanted = granted(parse("Cash desk", null, null));
        assertThat(wanted.name().text()).isEqualTo("Cash desk");
        assertThat(wanted.keyClass()).isEqualTo(KeyClass.SYSTEMIC);
        assertThat(wanted.organization()).isNull();
        assertThat(wanted.expiresAt()).isNull();
    }

    @Test
    void theOrganisationIsPassedOnAsItWasNamed() {
        WebApiKeyInput input = new WebApiKeyInput("user", "Cash desk", "CRMDEMO", null, null, null);
        assertThat(granted(input.parse(NOW)).organization()).isEqualTo("CRMDEMO");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "a\0b", "a\nb"})
    void aKeyWithoutAProperNameIsRefused(String name) {
        assertRefused(parse(name, null, null), RefusalReason.KEY_NAME_INVALID);
    }

    @ParameterizedTest
    @EnumSource
    void everyClassIsTakenByItsName(KeyClass keyClass) {
        assertThat(granted(parse("n", keyClass.name(), null)).keyClass()).isEqualTo(keyClass);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "systemic", "SYSTEMIC ", "ADMIN"})
    void anUnknownClassIsRefusedAndNotTakenForTheDefault(String keyClass) {
        assertRefused(parse("n", keyClass, null), RefusalReason.KEY_CLASS_INVALID);
    }

    @Test
    void anExpiryToComeIsTaken() {
        long nextSecond = NOW.getEpochSecond() + 1;
        assertThat(granted(parse("n", null, nextSecond)).expiresAt()).isEqualTo(Instant.ofEpochSecond(nextSecond));
        long lastSecondOf2199 = Instant.parse("2199-12-31T23:59:59Z").getEpochSecond();
        assertThat(granted(parse("n", null, lastSecondOf2199)).expiresAt()).isEqualTo("2199-12-31T23:59:59Z");
    }

    @Test
    void anExpiryThatIsPastOrNowIsRefused() {
        refuseExpiry(NOW.getEpochSecond());
        refuseExpiry(NOW.getEpochSecond() - 1);
        refuseExpiry(0);
        refuseExpiry(-1);
        refuseExpiry(Long.MIN_VALUE);
    }

    @Test
    void anExpiryInMillisecondsOrInTheYear9999IsAMistake() {
        refuseExpiry(NOW.plusSeconds(60).toEpochMilli());
        refuseExpiry(Instant.parse("2200-01-01T00:00:00Z").getEpochSecond());
        refuseExpiry(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        refuseExpiry(Long.MAX_VALUE);
    }

    private static void refuseExpiry(long seconds) {
        assertRefused(parse("n", null, seconds), RefusalReason.KEY_EXPIRY_INVALID);
    }

    private static Verdict<NewWebApiKey> parse(String name, String keyClass, Long expiresAt) {
        return new WebApiKeyInput("user", name, null, keyClass, expiresAt, null).parse(NOW);
    }
}
