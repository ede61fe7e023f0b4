package io.github.keysandpasses.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often something may be asked for, at an address and at a site. */
class AskLimitTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void zeroIsNoLimit() {
        assertThat(new AskLimit(0, HOUR).isOff()).isTrue();
        assertThat(new AskLimit(1, HOUR).isOff()).isFalse();
    }

    @Test
    void aSiteMayAskAsOftenAsTenAddresses() {
        assertThat(new AskLimit(20, HOUR).ofSite()).isEqualTo(new AskLimit(200, HOUR));
    }

    @Test
    void theLimitOfASiteIsNeverLowerThanThatOfAnAddress() {
        assertThat(new AskLimit(Integer.MAX_VALUE, HOUR).ofSite().most()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void lessThanNeverIsNoLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AskLimit(-1, HOUR));
    }
}
