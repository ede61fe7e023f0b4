package io.github.keysandpasses.domain.webapikey;

import java.util.function.IntUnaryOperator;

/** The alphabet of our keys: 0-9, A-Z, a-z, so that a double click selects a key whole. */
final class Base62 {

    static final int RADIX = 62;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Base62() {}

    static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }

    /** Writes a number of at most 32 bits, padded with zeros to {@code width} digits. */
    static String unsigned(long value, int width) {
        char[] out = new char[width];
        long rest = value;
        for (int i = width - 1; i >= 0; i--) {
            out[i] = DIGITS.charAt((int) (rest % RADIX));
            rest /= RADIX;
        }
        return new String(out);
    }

    /** Writes {@code length} digits drawn from {@code random}, which answers a number below its argument. */
    static String random(int length, IntUnaryOperator random) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(DIGITS.charAt(random.applyAsInt(RADIX)));
        }
        return out.toString();
    }
}
