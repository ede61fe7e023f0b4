package io.github.keysandpasses.messaging.messagecentral;

import java.util.Optional;
import java.util.Set;

/**
 * A phone number in two parts, as Verify Now wants it. Calling codes are prefix-free (ITU-T E.164): 1 and 7 alone, the two-digit
 * ones listed here, and three digits for all others.
 *
 * @param countryCode the calling code
 * @param national the rest
 */
record PhoneParts(String countryCode, String national) {

    private static final Set<String> TWO_DIGITS = Set.of(
            "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
            "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
            "86", "90", "91", "92", "93", "94", "95", "98");

    /** Takes a number in E.164 apart; empty if it is none. */
    static Optional<PhoneParts> of(String phone) {
        if (!phone.matches("\\+[1-9][0-9]{6,14}")) {
            return Optional.empty();
        }
        String digits = phone.substring(1);
        int length = codeLength(digits);
        return Optional.of(new PhoneParts(digits.substring(0, length), digits.substring(length)));
    }

    private static int codeLength(String digits) {
        if (digits.charAt(0) == '1' || digits.charAt(0) == '7') {
            return 1;
        }
        return TWO_DIGITS.contains(digits.substring(0, 2)) ? 2 : 3;
    }

    @Override
    public String toString() {
        return "PhoneParts[+" + countryCode + "]";
    }
}
