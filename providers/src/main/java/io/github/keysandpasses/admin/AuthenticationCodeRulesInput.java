package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeFormat;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCodeRules;

/**
 * What authentication codes shall be; what is left out stays as it is.
 *
 * @param automatic whether they are made by chance
 * @param format what they look like
 * @param minLength how many characters they have at least, 1 to 64
 * @param minLetters how many letters, 0 to 20; 0 where codes are numbers
 * @param minDigits how many digits, 0 to 20; 0 where codes are numbers
 * @param minSpecials how many other characters, 0 to 20; 0 unless codes are free text
 */
public record AuthenticationCodeRulesInput(
        Boolean automatic,
        AuthenticationCodeFormat format,
        Integer minLength,
        Integer minLetters,
        Integer minDigits,
        Integer minSpecials) {

    AuthenticationCodeRules over(AuthenticationCodeRules present) {
        return new AuthenticationCodeRules(
                Sent.or(automatic, present.automatic()),
                Sent.or(format, present.format()),
                Sent.or(minLength, present.minLength()),
                Sent.or(minLetters, present.minLetters()),
                Sent.or(minDigits, present.minDigits()),
                Sent.or(minSpecials, present.minSpecials()));
    }
}
