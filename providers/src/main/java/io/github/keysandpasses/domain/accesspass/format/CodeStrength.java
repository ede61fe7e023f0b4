package io.github.keysandpasses.domain.accesspass.format;

import java.util.function.IntPredicate;

/**
 * How hard a code is to guess whose making nobody saw: at most its length times the bits of a character drawn from the alphabets
 * it uses. What goes on as it began (1111, 1234, abcabc) adds nothing.
 */
final class CodeStrength {

    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;
    private static final int LETTERS = 26;
    private static final int SPECIALS = 32;

    /**
     * A number as long as those on cards may be one. Of a card's 16 digits the first six to eight are the issuer's, which anybody
     * knows who has a card of the same shop; the last is a checksum; four are printed on receipts. What is left is far from the 53
     * bits of 16 digits by chance, and 40 is more than it is.
     */
    private static final int CARD_BITS = 40;

    private static final int SHORTEST_CARD = 12;
    private static final int LONGEST_CARD = 19;

    /**
     * Whoever chooses letters chooses words and names: a character of a text is worth no more than this, a generous reading of NIST
     * SP 800-63-2 appendix A. Only numbers and hexadecimal codes are taken for drawn by chance.
     */
    private static final int BITS_OF_A_CHOSEN_CHARACTER = 3;

    private CodeStrength() {}

    static int bits(String code) {
        int surprising = surprising(code);
        int bits = (int) (surprising * log2(alphabet(code)));
        if (!isOneCaseHexadecimal(code)) {
            return Math.min(bits, surprising * BITS_OF_A_CHOSEN_CHARACTER);
        }
        return isLikeCard(code) ? Math.min(bits, CARD_BITS) : bits;
    }

    private static boolean isLikeCard(String code) {
        return code.length() >= SHORTEST_CARD
                && code.length() <= LONGEST_CARD
                && code.chars().allMatch(Characters::isAsciiDigit);
    }

    private static int alphabet(String code) {
        if (isOneCaseHexadecimal(code)) {
            return code.chars().allMatch(Characters::isAsciiDigit) ? DECIMAL : HEXADECIMAL;
        }
        return (any(code, Characters::isAsciiDigit) ? DECIMAL : 0)
                + (any(code, c -> c >= 'a' && c <= 'z') ? LETTERS : 0)
                + (any(code, c -> c >= 'A' && c <= 'Z') ? LETTERS : 0)
                + (any(code, c -> !Characters.isAsciiDigit(c) && !Characters.isAsciiLetter(c)) ? SPECIALS : 0);
    }

    private static boolean isOneCaseHexadecimal(String code) {
        return code.chars().allMatch(c -> Characters.isAsciiDigit(c) || c >= 'a' && c <= 'f')
                || code.chars().allMatch(c -> Characters.isAsciiDigit(c) || c >= 'A' && c <= 'F');
    }

    /** How many characters do not follow from those before them. */
    private static int surprising(String code) {
        int period = period(code);
        int surprises = Math.min(period, 2);
        for (int i = 2; i < period; i++) {
            int step = code.charAt(i) - code.charAt(i - 1);
            boolean goesOn = Math.abs(step) <= 1 && step == code.charAt(i - 1) - code.charAt(i - 2);
            surprises += goesOn ? 0 : 1;
        }
        return surprises;
    }

    /** The length of what is repeated, which is all of it if nothing is. */
    private static int period(String code) {
        for (int period = 1; period <= code.length() / 2; period++) {
            if (code.startsWith(code.substring(period))) {
                return period;
            }
        }
        return code.length();
    }

    private static boolean any(String code, IntPredicate which) {
        return code.chars().anyMatch(which);
    }

    private static double log2(int alphabet) {
        return Math.log(alphabet) / Math.log(2);
    }
}
