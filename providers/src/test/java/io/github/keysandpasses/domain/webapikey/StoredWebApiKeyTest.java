package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static io.github.keysandpasses.domain.webapikey.TestKeys.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.junit.jupiter.api.Test;

/** What a key's own row decides, at the moment it is asked. */
class StoredWebApiKeyTest {

    @Test
    void aKeyWithoutExpiryIsGoodForever() {
        VerifiedWebApiKey verified = granted(stored().verdictAt(NOW.plusSeconds(1_000_000_000L)));
        assertThat(verified.id()).isEqualTo("key-1");
        assertThat(verified.ownerId()).isEqualTo("owner-1");
        assertThat(verified.organizationId()).contains("org-1");
    }

    @Test
    void aKeyIsRefusedFromTheVeryMomentOfItsExpiry() {
        StoredWebApiKey key = stored(KeyClass.SYSTEMIC, NOW, null);

        granted(key.verdictAt(NOW.minusNanos(1)));
        assertRefused(key.verdictAt(NOW), RefusalReason.KEY_EXPIRED);
        assertRefused(key.verdictAt(NOW.plusNanos(1)), RefusalReason.KEY_EXPIRED);
    }

    @Test
    void aRevokedKeyIsRefusedWhateverItsExpiryAndWhateverTheClockSays() {
        StoredWebApiKey key = stored(KeyClass.SYSTEMIC, NOW.minusSeconds(1), NOW.plusSeconds(60));

        assertThat(key.isEffectiveAt(NOW)).isFalse();
        assertRefused(key.verdictAt(NOW), RefusalReason.KEY_REVOKED);
    }

    @Test
    void theStateSaysWhereInItsLifeAKeyIs() {
        assertThat(stored().isEffectiveAt(NOW)).isTrue();
        assertThat(stored(KeyClass.SYSTEMIC, NOW.plusSeconds(1), null).isEffectiveAt(NOW))
                .isTrue();
        assertThat(stored(KeyClass.SYSTEMIC, NOW, null).isEffectiveAt(NOW)).isFalse();
        assertThat(stored(KeyClass.SYSTEMIC, null, NOW).isEffectiveAt(NOW)).isFalse();
    }

    @Test
    void aConsumerApplicationKeyAloneOpensNothing() {
        StoredWebApiKey key = stored(KeyClass.CONSUMER_APPLICATION, null, null);

        assertThat(key.isEffectiveAt(NOW)).isTrue();
        assertRefused(key.verdictAt(NOW), RefusalReason.KEY_CLASS_NOT_ALLOWED);
    }

    @Test
    void aKeyThatNamesNoOrganisationSaysSo() {
        StoredWebApiKey key = new StoredWebApiKey("key", "owner", KeyClass.SYSTEMIC, null, NOW, null, null, null);
        assertThat(granted(key.verdictAt(NOW)).organizationId()).isEmpty();
    }

    @Test
    void aKeyHasAnIdAnOwnerAClassAndABeginning() {
        assertThatNullPointerException()
                .isThrownBy(() -> new StoredWebApiKey(null, "o", KeyClass.SYSTEMIC, null, NOW, null, null, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new StoredWebApiKey("k", null, KeyClass.SYSTEMIC, null, NOW, null, null, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new StoredWebApiKey("k", "o", null, null, NOW, null, null, null));
        assertThatNullPointerException()
                .isThrownBy(() -> new StoredWebApiKey("k", "o", KeyClass.SYSTEMIC, null, null, null, null, null));
    }
}
