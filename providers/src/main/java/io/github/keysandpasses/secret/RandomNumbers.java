package io.github.keysandpasses.secret;

import java.security.SecureRandom;
import java.util.function.IntUnaryOperator;

/** The one source of chance: uniform numbers from the JDK's {@link SecureRandom}. */
public final class RandomNumbers implements IntUnaryOperator {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A number from 0 up to, not including, {@code bound}. */
    @Override
    public int applyAsInt(int bound) {
        return RANDOM.nextInt(bound);
    }
}
