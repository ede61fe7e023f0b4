package io.github.keysandpasses.admin;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.token.TestRealm;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin may ask of a new key. */
class WebApiKeyInputTest {

    private static final RestrictionNames NAMES = new RestrictionNames(TestRealm.named("crm"));

    @Test
    void aKeyWithANameOnlyIsSystemicUnrestrictedAndExpiresAsUsual() {
        NewWebApiKey wanted = granted(parse("Cash desk", null, null));
        assertThat(wanted.name().text()).isEqualTo("Cash desk");
        assertThat(wanted.keyClass()).isEqualTo(KeyClass.SYSTEMIC);
        assertThat(wanted.organization()).isNull();
        assertThat(wanted.expiry()).isEqualTo(AskedExpiry.USUAL);
        assertThat(wanted.restrictions().isNone()).isTrue();
    }

    @Test
    void theOrganisationIsPassedOnAsItWasNamed() {
        WebApiKeyInput input =
                new WebApiKeyInput("user", null, null, null, "Cash desk", "CRMDEMO", null, null, null, null, null);
        assertThat(granted(input.parse(NAMES)).organization()).isEqualTo("CRMDEMO");
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
    void anExpiryIsTakenInSeconds() {
        assertThat(granted(parse("n", null, 1_800_000_000L)).expiry())
                .isEqualTo(AskedExpiry.at(Instant.ofEpochSecond(1_800_000_000L)));
    }

    @Test
    void neverIsSaidAndNotLeftOut() {
        WebApiKeyInput input = new WebApiKeyInput("user", null, null, null, "n", null, null, null, true, null, null);
        assertThat(granted(input.parse(NAMES)).expiry()).isEqualTo(AskedExpiry.NEVER);
    }

    @Test
    void aTimeAndNeverContradictEachOther() {
        WebApiKeyInput input =
                new WebApiKeyInput("user", null, null, null, "n", null, null, 1_800_000_000L, true, null, null);
        assertRefused(input.parse(NAMES), RefusalReason.KEY_EXPIRY_INVALID);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_800_000_000_000L, 7_258_118_400L, 253_402_300_799L, Long.MAX_VALUE})
    void anExpiryInMillisecondsOrInTheYear9999IsAMistake(long seconds) {
        assertRefused(parse("n", null, seconds), RefusalReason.KEY_EXPIRY_INVALID);
    }

    private static Verdict<NewWebApiKey> parse(String name, String keyClass, Long expiresAt) {
        return new WebApiKeyInput("user", null, null, null, name, null, keyClass, expiresAt, null, null, null)
                .parse(NAMES);
    }
}
