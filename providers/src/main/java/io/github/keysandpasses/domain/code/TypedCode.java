package io.github.keysandpasses.domain.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code as somebody typed or pasted it: blanks and dashes between the digits are no fault of it, and digits of other scripts are
 * the digits they mean.
 */
public final class TypedCode {

    private static final int MAX_TYPED = 64;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");

    private final String digits;

    private TypedCode(String digits) {
        this.digits = digits;
    }

    /** The code; empty if what was typed cannot be one. */
    public static Optional<TypedCode> parse(String typed) {
        if (typed == null || typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        for (int point : BETWEEN.matcher(typed).replaceAll("").codePoints().toArray()) {
            int digit = Character.digit(point, 10);
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(String.format(Locale.ROOT, "%d", digit));
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(new TypedCode(digits.toString()));
    }

    /** The digits: a secret. */
    public String reveal() {
        return digits;
    }

    @Override
    public String toString() {
        return "TypedCode[secret]";
    }
}
