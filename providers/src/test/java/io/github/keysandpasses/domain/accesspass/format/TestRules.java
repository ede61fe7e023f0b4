package io.github.keysandpasses.domain.accesspass.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules for tests. */
final class TestRules {

    private static final int[] LENGTHS = {1, 4, 6, 8, 12, 15, 40, 64};
    private static final int[] MINIMA = {0, 1, 7, 20};

    private TestRules() {}

    static IdentifierRules chosen(IdentifierFormat format) {
        return new IdentifierRules(IdentifierCreation.NONE, format, 1, 0, 0, 0);
    }

    static IdentifierRules freeText() {
        return chosen(IdentifierFormat.FREE_TEXT);
    }

    static PassCodeRules passCode(int minLength, int letters, int digits, int specials) {
        return new PassCodeRules(false, minLength, letters, digits, specials);
    }

    static AuthenticationCodeRules code(AuthenticationCodeFormat format) {
        return new AuthenticationCodeRules(false, format, 1, 0, 0, 0);
    }

    /** A great many minima, sums of kinds beyond the length among them. */
    static Stream<CharacterMinima> minima() {
        List<CharacterMinima> all = new ArrayList<>();
        for (int length : LENGTHS) {
            for (int letters : MINIMA) {
                for (int digits : MINIMA) {
                    for (int specials : MINIMA) {
                        all.add(new CharacterMinima(length, letters, digits, specials));
                    }
                }
            }
        }
        return all.stream();
    }

    /** Several chances, always the same ones. */
    static Stream<PassGenerator> generators() {
        return IntStream.range(0, 5).mapToObj(seed -> new PassGenerator(new Random(seed)::nextInt));
    }
}
