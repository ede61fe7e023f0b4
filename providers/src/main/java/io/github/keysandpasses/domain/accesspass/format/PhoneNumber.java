package io.github.keysandpasses.domain.accesspass.format;

import java.util.Optional;

/**
 * A phone number in its international form (ITU-T E.164): a plus, and 8 to 15 digits that begin with the country's.
 *
 * @param text the plus and the digits
 */
public record PhoneNumber(String text) {

    static final int MIN_DIGITS = 8;
    static final int MAX_DIGITS = 15;

    /**
     * Reads a number as people write it: blanks, dashes, dots and brackets between the digits, 00 for the plus. A number without
     * its country is none: which one was meant would be a guess. So would be the 0 in brackets, which some dial and some do not.
     *
     * @param text in NFKC
     */
    public static Optional<PhoneNumber> parse(String text) {
        if (text.contains("(0)")) {
            return Optional.empty();
        }
        StringBuilder dialled = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (Character.isDigit(c)) {
                dialled.append(Character.digit(c, 10));
            } else if (c == '+' && dialled.isEmpty()) {
                dialled.append('+');
            } else if (!isSeparator(c)) {
                return Optional.empty();
            }
        }
        return international(dialled.toString()).filter(PhoneNumber::isGood).map(PhoneNumber::new);
    }

    int digits() {
        return text.length() - 1;
    }

    private static Optional<String> international(String dialled) {
        if (dialled.startsWith("+")) {
            return Optional.of(dialled);
        }
        return dialled.startsWith("00") ? Optional.of("+" + dialled.substring(2)) : Optional.empty();
    }

    private static boolean isGood(String number) {
        int digits = number.length() - 1;
        return digits >= MIN_DIGITS && digits <= MAX_DIGITS && number.charAt(1) != '0';
    }

    private static boolean isSeparator(int c) {
        return c == ' ' || c == '.' || c == '(' || c == ')' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
