package io.github.keysandpasses.domain.accesspass.format;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an e-mail address after its at sign, as the domain name system spells it: ASCII, lower case. */
final class EmailDomain {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    /** Dots of Chinese and Japanese keyboards; NFKC has turned the other kinds into these. */
    private static final char IDEOGRAPHIC_DOT = '。';

    private EmailDomain() {}

    /** The labels of a domain as they were typed, to look at each alone. */
    static String[] labels(String domain) {
        return domain.replace(IDEOGRAPHIC_DOT, '.').split("\\.", -1);
    }

    /** The domain in ASCII; empty unless it is two labels or more, none of them strange. */
    static Optional<String> ascii(String[] labels) {
        if (labels.length < 2 || isNumber(labels[labels.length - 1])) {
            return Optional.empty();
        }
        String[] ascii = Arrays.stream(labels).map(EmailDomain::asciiLabel).toArray(String[]::new);
        String domain = Arrays.stream(ascii).collect(Collectors.joining("."));
        boolean good = Arrays.stream(ascii).allMatch(EmailDomain::isHostLabel) && domain.length() <= MAX_LENGTH;
        return good ? Optional.of(domain) : Optional.empty();
    }

    /** Nothing for what cannot be said in ASCII. In lower case first: Java's rules do not know all capitals. */
    private static String asciiLabel(String label) {
        if (label.chars().allMatch(c -> c < 0x80)) {
            return label.toLowerCase(Locale.ROOT);
        }
        if (meansAnotherNameInNewerRules(label)) {
            return "";
        }
        try {
            return IDN.toASCII(CanonicalText.key(label)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /**
     * Java knows the rules of 2003, by which a sharp s is ss and a final sigma a sigma; by those of 2008 each makes a name of its
     * own. The mail for one must not go to the other: such a name must be typed in its ASCII form (xn--).
     */
    private static boolean meansAnotherNameInNewerRules(String label) {
        return label.chars().anyMatch(c -> c == 'ß' || c == 'ẞ' || c == 'ς');
    }

    private static boolean isHostLabel(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '-');
    }

    private static boolean isNumber(String label) {
        return label.codePoints().allMatch(Character::isDigit);
    }
}
