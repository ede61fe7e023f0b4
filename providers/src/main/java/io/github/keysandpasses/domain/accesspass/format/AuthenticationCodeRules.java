package io.github.keysandpasses.domain.accesspass.format;

import java.util.Objects;

/**
 * What authentication codes must be.
 *
 * @param automatic whether they are made by chance
 * @param format what they look like
 * @param minLength how many characters they have at least
 * @param minLetters how many letters; 0 where codes are numbers
 * @param minDigits how many digits; 0 where codes are numbers
 * @param minSpecials how many other characters; 0 unless codes are free text
 */
public record AuthenticationCodeRules(
        boolean automatic,
        AuthenticationCodeFormat format,
        int minLength,
        int minLetters,
        int minDigits,
        int minSpecials) {

    /** What holds where nothing is said. */
    public static final AuthenticationCodeRules DEFAULTS =
            new AuthenticationCodeRules(true, AuthenticationCodeFormat.ID, 8, 0, 0, 0);

    public AuthenticationCodeRules {
        Objects.requireNonNull(format, "format");
    }

    CharacterMinima minima() {
        return new CharacterMinima(minLength, minLetters, minDigits, minSpecials);
    }
}
