package io.github.keysandpasses.domain.accesspass.format;

/**
 * What pass codes must be.
 *
 * @param automatic whether they are made by chance
 * @param minLength how many characters they have at least
 * @param minLetters how many letters
 * @param minDigits how many digits
 * @param minSpecials how many other characters
 */
public record PassCodeRules(boolean automatic, int minLength, int minLetters, int minDigits, int minSpecials) {

    /** What holds where nothing is said. */
    public static final PassCodeRules DEFAULTS = new PassCodeRules(false, 8, 0, 0, 0);

    CharacterMinima minima() {
        return new CharacterMinima(minLength, minLetters, minDigits, minSpecials);
    }
}
