package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static io.github.keysandpasses.domain.webapikey.TestKeys.living;
import static io.github.keysandpasses.domain.webapikey.TestKeys.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a key's own row decides, at the moment it is asked. */
class StoredWebApiKeyTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant MADE = NOW.minusSeconds(86_400);

    @Test
    void aKeyWithoutExpiryIsGoodForeverWhereUnusedKeysAreNotRevoked() {
        VerifiedWebApiKey verified = granted(stored().verdictAt(NOW.plusSeconds(1_000_000_000L), Duration.ZERO));
        assertThat(verified.id()).isEqualTo("key-1");
        assertThat(verified.ownerId()).isEqualTo("owner-1");
        assertThat(verified.organizationId()).contains("org-1");
    }

    @Test
    void aKeyIsRefusedFromTheVeryMomentOfItsExpiry() {
        StoredWebApiKey key = stored(KeyClass.SYSTEMIC, NOW, null);

        granted(at(key, NOW.minusNanos(1)));
        assertRefused(at(key, NOW), RefusalReason.KEY_EXPIRED);
        assertRefused(at(key, NOW.plusNanos(1)), RefusalReason.KEY_EXPIRED);
    }

    @Test
    void aRevokedKeyIsRefusedWhateverItsExpiryAndWhateverTheClockSays() {
        StoredWebApiKey key = stored(KeyClass.SYSTEMIC, NOW.minusSeconds(1), NOW.plusSeconds(60));

        assertThat(key.stateAt(NOW, YEAR)).isEqualTo(KeyState.REVOKED);
        assertRefused(at(key, NOW), RefusalReason.KEY_REVOKED);
    }

    @Test
    void aDisabledKeyIsRefusedAndSaysThatItsExpiryHasPassedInstead() {
        KeyLife disabled = new KeyLife(MADE, NOW, false, "audit", null, KeyRotation.NONE);
        StoredWebApiKey key = living(KeyClass.SYSTEMIC, disabled, KeyUse.NONE);

        assertRefused(at(key, NOW.minusSeconds(1)), RefusalReason.KEY_DISABLED);
        assertRefused(at(key, NOW), RefusalReason.KEY_EXPIRED);
    }

    @Test
    void aKeyNobodyUsesIsRefusedAfterTheLimit() {
        StoredWebApiKey key = stored();

        granted(at(key, MADE.plus(YEAR).minusNanos(1)));
        assertRefused(at(key, MADE.plus(YEAR)), RefusalReason.KEY_UNUSED);
    }

    @Test
    void theLimitCountsFromTheLastUse() {
        Instant used = MADE.plus(Duration.ofDays(300));
        StoredWebApiKey key = living(KeyClass.SYSTEMIC, KeyLife.from(MADE, null), new KeyUse(used, 7));

        granted(at(key, MADE.plus(YEAR)));
        assertRefused(at(key, used.plus(YEAR)), RefusalReason.KEY_UNUSED);
    }

    @Test
    void aUseBeforeTheKeyWasMadeDoesNotCount() {
        StoredWebApiKey key = living(KeyClass.SYSTEMIC, KeyLife.from(MADE, null), new KeyUse(MADE.minus(YEAR), 1));
        granted(at(key, NOW));
    }

    @Test
    void aRotatedKeyLivesUntilItsGraceTimeIsOverAndNeverPastItsExpiry() {
        Instant graceEnds = NOW.plusSeconds(3600);
        KeyRotation rotated = new KeyRotation(null, NOW, graceEnds);
        StoredWebApiKey key = living(
                KeyClass.SYSTEMIC, new KeyLife(MADE, NOW.plusSeconds(1800), true, null, null, rotated), KeyUse.NONE);

        granted(at(key, NOW.plusSeconds(1799)));
        assertRefused(at(key, NOW.plusSeconds(1800)), RefusalReason.KEY_EXPIRED);
        assertRefused(at(key, graceEnds), RefusalReason.KEY_ROTATED_OUT);
    }

    @Test
    void aConsumerApplicationKeyAloneOpensNothing() {
        StoredWebApiKey key = stored(KeyClass.CONSUMER_APPLICATION, null, null);

        assertThat(key.stateAt(NOW, YEAR)).isEqualTo(KeyState.ACTIVE);
        assertRefused(at(key, NOW), RefusalReason.KEY_CLASS_NOT_ALLOWED);
    }

    private static Verdict<VerifiedWebApiKey> at(StoredWebApiKey key, Instant moment) {
        return key.verdictAt(moment, YEAR);
    }
}
