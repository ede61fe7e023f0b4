package io.github.keysandpasses.domain.code;

import java.time.Duration;

/**
 * How long a code is and how long it lives. The ceilings are those of OWASP ASVS 5.0 section 6.5 and NIST SP 800-63B-4 section
 * 3.1.3: out-of-band codes live ten minutes at most and have six digits at least.
 *
 * @param digits 6 to 10
 * @param life 30 seconds to 10 minutes
 * @param tries how many wrong ones are evaluated, 1 to 10
 */
public record CodeRules(int digits, Duration life, int tries) {

    /** Six digits, five minutes, five tries. */
    public static final CodeRules DEFAULTS = new CodeRules(6, Duration.ofMinutes(5), 5);

    public CodeRules {
        between("digits", digits, 6, 10);
        between("life, in seconds,", life.toSeconds(), 30, 600);
        between("tries", tries, 1, 10);
    }

    private static void between(String what, long value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most);
        }
    }
}
