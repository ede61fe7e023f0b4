package io.github.keysandpasses.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which keys a bulk revocation has found, each once, and what led to none. What is skipped is told line by line: a key that the
 * caller may not see leaves the same behind as one that is not there, each time it is named.
 */
final class RevocationTargets {

    private static final Comparator<BulkRevocationOutput.Skipped> BY_LINE = Comparator.comparing(
                    BulkRevocationOutput.Skipped::line, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(BulkRevocationOutput.Skipped::why);

    private final Map<String, List<Integer>> lines = new LinkedHashMap<>();
    private final Set<BulkRevocationOutput.Skipped> skipped = new LinkedHashSet<>();

    /** A key was found without looking at lines. */
    void found(String id) {
        lines.computeIfAbsent(id, key -> new ArrayList<>());
    }

    /** A key was found in a line or at a place. */
    void found(String id, int line) {
        lines.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
    }

    /** A line led to nothing. */
    void skip(int line, SkipReason why) {
        skipped.add(new BulkRevocationOutput.Skipped(line, null, why.words()));
    }

    /** A key was found and is left as it is. */
    void leave(String id, SkipReason why) {
        Integer first = lines.get(id).stream().findFirst().orElse(null);
        skipped.add(new BulkRevocationOutput.Skipped(first, id, why.words()));
    }

    /** A key was found that the caller may not even see. */
    void hide(String id) {
        lines.get(id).forEach(line -> skip(line, SkipReason.UNKNOWN));
    }

    List<String> ids() {
        return List.copyOf(lines.keySet());
    }

    /** By line, and nothing twice. */
    List<BulkRevocationOutput.Skipped> skipped() {
        return skipped.stream().sorted(BY_LINE).toList();
    }
}
