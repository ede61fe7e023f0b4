package io.github.keysandpasses.domain.accesspass.format;

import java.util.function.IntUnaryOperator;

/** Draws texts of characters nobody takes for others: no 0 and O, no 1, l and I. */
final class RandomText {

    private static final String DIGITS = "0123456789";
    private static final String CLEAR_DIGITS = "23456789";
    private static final String CLEAR_UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String CLEAR_LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String SPECIALS = "!#$%*.?_";

    /** What can be drawn where all are digits: then there is nothing to take a 0 for. */
    static final Alphabet ALL_DIGITS = new Alphabet("", DIGITS, "");

    static final Alphabet UPPER_CASE = new Alphabet(CLEAR_UPPER, CLEAR_DIGITS, SPECIALS);
    static final Alphabet BOTH_CASES = new Alphabet(CLEAR_UPPER + CLEAR_LOWER, CLEAR_DIGITS, SPECIALS);

    /** Characters by kind; specials are drawn only where a rule wants them. */
    record Alphabet(String letters, String digits, String specials) {

        String usual() {
            return letters + digits;
        }

        /** How long a text must be so that it has so many bits. */
        int lengthFor(int bits, CharacterMinima minima) {
            int length = minima.total();
            while (bits(minima, length) < bits) {
                length++;
            }
            return length;
        }

        /**
         * The bits of a text at least: each character was drawn from its kind, and where the wanted ones stand was drawn, too,
         * which is not counted.
         */
        double bits(CharacterMinima minima, int length) {
            int free = length - minima.letters() - minima.digits() - minima.specials();
            return minima.letters() * log2(letters)
                    + minima.digits() * log2(digits)
                    + minima.specials() * log2(specials)
                    + free * log2(usual());
        }

        private static double log2(String characters) {
            return characters.isEmpty() ? 0 : Math.log(characters.length()) / Math.log(2);
        }
    }

    private final IntUnaryOperator random;

    RandomText(IntUnaryOperator random) {
        this.random = random;
    }

    String digits(int count) {
        return draw(DIGITS, count);
    }

    /** Digits, the first of which is no zero. */
    String number(int count) {
        return draw(DIGITS.substring(1), 1) + digits(count - 1);
    }

    /** A text that has what the minima want, and at least so many characters. */
    String text(CharacterMinima minima, int atLeast, Alphabet alphabet) {
        int length = Math.max(minima.total(), atLeast);
        String wanted = draw(alphabet.letters(), minima.letters())
                + draw(alphabet.digits(), minima.digits())
                + draw(alphabet.specials(), minima.specials());
        return shuffled(wanted + draw(alphabet.usual(), length - wanted.length()));
    }

    private String draw(String characters, int count) {
        StringBuilder drawn = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            drawn.append(characters.charAt(random.applyAsInt(characters.length())));
        }
        return drawn.toString();
    }

    /** Fisher and Yates: every order is equally likely. */
    private String shuffled(String text) {
        char[] characters = text.toCharArray();
        for (int i = characters.length - 1; i > 0; i--) {
            int j = random.applyAsInt(i + 1);
            char moved = characters[i];
            characters[i] = characters[j];
            characters[j] = moved;
        }
        return new String(characters);
    }
}
