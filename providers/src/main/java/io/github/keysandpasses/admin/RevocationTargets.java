package io.github.keysandpasses.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which keys a bulk revocation has found, each once, and what led to none. */
final class RevocationTargets {

    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<BulkRevocationOutput.Skipped> skipped = new ArrayList<>();

    /** A key was found, in a line or at a place, or null. */
    void found(String id, Integer line) {
        lines.putIfAbsent(id, line);
    }

    /** A line led to nothing. */
    void skip(Integer line, SkipReason why) {
        skipped.add(new BulkRevocationOutput.Skipped(line, null, why.words()));
    }

    /** A key was found and is left as it is. */
    void leave(String id, SkipReason why) {
        skipped.add(new BulkRevocationOutput.Skipped(lines.get(id), id, why.words()));
    }

    /** A key was found that the caller may not even see. */
    void hide(String id) {
        skip(lines.get(id), SkipReason.UNKNOWN);
    }

    List<String> ids() {
        return List.copyOf(lines.keySet());
    }

    List<BulkRevocationOutput.Skipped> skipped() {
        return skipped;
    }
}
