package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.VerificationCodeRules;

/**
 * What verification codes and one-time passwords shall be; what is left out stays as it is.
 *
 * @param digits how many digits, 6 to 10
 * @param lifeSeconds how long they are good, 30 to 600
 * @param tries how many may be tried, 1 to 10
 */
public record VerificationCodeRulesInput(Integer digits, Integer lifeSeconds, Integer tries) {

    VerificationCodeRules over(VerificationCodeRules present) {
        return new VerificationCodeRules(
                Sent.or(digits, present.digits()),
                Sent.or(lifeSeconds, present.lifeSeconds()),
                Sent.or(tries, present.tries()));
    }
}
