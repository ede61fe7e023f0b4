package io.github.keysandpasses.domain.webapikey;

import static io.github.keysandpasses.domain.refusal.VerdictAssert.assertRefused;
import static io.github.keysandpasses.domain.refusal.VerdictAssert.granted;
import static io.github.keysandpasses.domain.webapikey.TestKeys.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a key may live. */
class ExpiryRuleTest {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final ExpiryRule RULE = new ExpiryRule(USUAL, LONGEST, false);

    @Test
    void aKeyForWhichNothingIsSaidHasTheUsualLife() {
        assertThat(granted(RULE.decide(NOW, AskedExpiry.USUAL))).contains(NOW.plus(USUAL));
    }

    @Test
    void theLongestLifeIsAllowedToTheMoment() {
        granted(RULE.decide(NOW, AskedExpiry.at(NOW.plus(LONGEST))));
        assertRefused(
                RULE.decide(NOW, AskedExpiry.at(NOW.plus(LONGEST).plusNanos(1))), RefusalReason.KEY_EXPIRY_TOO_LATE);
    }

    @Test
    void nowIsTooEarly() {
        assertRefused(RULE.decide(NOW, AskedExpiry.at(NOW)), RefusalReason.KEY_EXPIRY_INVALID);
        granted(RULE.decide(NOW, AskedExpiry.at(NOW.plusNanos(1))));
    }

    @Test
    void neverIsForRealmsThatAllowIt() {
        assertRefused(RULE.decide(NOW, AskedExpiry.NEVER), RefusalReason.KEY_NEVER_EXPIRES_NOT_ALLOWED);
        ExpiryRule never = new ExpiryRule(USUAL, LONGEST, true);
        assertThat(granted(never.decide(NOW, AskedExpiry.NEVER))).isEmpty();
        assertThat(granted(never.decide(NOW, AskedExpiry.USUAL))).contains(NOW.plus(USUAL));
    }

    @Test
    void aRuleThatContradictsItselfIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryRule(LONGEST, USUAL, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryRule(Duration.ZERO, USUAL, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new AskedExpiry(NOW, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyRotation(null, NOW, null));
    }
}
