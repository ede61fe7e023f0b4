package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.code.CodeRules;
import java.time.Duration;

/**
 * What verification codes and one-time passwords are: so many digits, good once, for a short time and few tries.
 *
 * @param digits how many digits, 6 to 10
 * @param lifeSeconds how long they are good, 30 to 600 (OWASP ASVS 5 section 6.5, NIST SP 800-63B: ten minutes at most)
 * @param tries how many may be tried, 1 to 10
 */
public record VerificationCodeRules(int digits, int lifeSeconds, int tries) {

    /** What holds where nothing is said. */
    public static final VerificationCodeRules DEFAULTS = new VerificationCodeRules(6, 300, 5);

    /** The same for whoever issues and checks codes. */
    public CodeRules codeRules() {
        return new CodeRules(digits, Duration.ofSeconds(lifeSeconds), tries);
    }
}
