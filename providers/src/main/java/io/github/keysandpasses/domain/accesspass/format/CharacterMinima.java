package io.github.keysandpasses.domain.accesspass.format;

/**
 * What a text must have at least, in characters as people count them (Unicode code points).
 *
 * @param length all characters
 * @param letters letters of any script
 * @param digits decimal digits
 * @param specials what is neither letter, digit nor blank
 */
record CharacterMinima(int length, int letters, int digits, int specials) {

    /** How long a text is in the end: its parts may ask for more than its length. */
    int total() {
        return Math.max(length, letters + digits + specials);
    }
}
