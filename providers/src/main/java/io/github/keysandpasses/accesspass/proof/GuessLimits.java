package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.domain.throttle.AskLimit;
import java.time.Duration;

/**
 * How often somebody may be wrong. These hold whether Keycloak's brute-force detection is on or off; where it is on, it counts
 * besides.
 */
final class GuessLimits {

    /** Pass codes of one pass that are evaluated until the window has passed, or one was right. */
    static final int PASS_CODE_TRIES = 5;
    /** From the first of them on. */
    static final Duration PASS_CODE_WINDOW = Duration.ofMinutes(15);
    /** Wrong ones in a row, however long that takes, after which only the owner's own channel helps. */
    static final int BLOCK_AFTER = 100;
    /** How long the rows of wrong ones are remembered, from their first one on. */
    static final Duration LONG_WINDOW = Duration.ofDays(365);
    /** Guesses from one source address, of whatever pass, that are evaluated until the window has passed. Right ones do not count. */
    static final AskLimit OF_SOURCE = new AskLimit(100, Duration.ofMinutes(10));
    /** An authentication code that is easier to guess never opens anything alone (OWASP ASVS 5.0 section 6.5, decision 9). */
    static final int LONE_CODE_BITS = 64;

    private GuessLimits() {}
}
