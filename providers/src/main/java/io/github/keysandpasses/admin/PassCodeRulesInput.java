package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.PassCodeRules;

/**
 * What pass codes shall be; what is left out stays as it is.
 *
 * @param automatic whether they are made by chance
 * @param minLength how many characters they have at least, 4 to 64
 * @param minLetters how many letters, 0 to 20
 * @param minDigits how many digits, 0 to 20
 * @param minSpecials how many other characters, 0 to 20
 */
public record PassCodeRulesInput(
        Boolean automatic, Integer minLength, Integer minLetters, Integer minDigits, Integer minSpecials) {

    PassCodeRules over(PassCodeRules present) {
        return new PassCodeRules(
                Sent.or(automatic, present.automatic()),
                Sent.or(minLength, present.minLength()),
                Sent.or(minLetters, present.minLetters()),
                Sent.or(minDigits, present.minDigits()),
                Sent.or(minSpecials, present.minSpecials()));
    }
}
