package io.github.keysandpasses.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chance stays within its bounds and reaches all of them. */
class RandomNumbersTest {

    @Test
    void everyNumberBelowTheBoundIsDrawnAndNoOther() {
        RandomNumbers random = new RandomNumbers();
        Set<Integer> drawn = new HashSet<>();
        IntStream.range(0, 20_000).map(i -> random.applyAsInt(62)).forEach(drawn::add);
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 62).boxed().toList());
    }
}
