package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;

/**
 * What a call did, or would do.
 *
 * @param dryRun whether nothing was done
 * @param changes one line for each thing looked at
 * @param complete whether the realm is set up completely, after this call; of an undoing: whether nothing of the set-up is left
 */
public record SetupReport(boolean dryRun, List<Change> changes, boolean complete) {

    public SetupReport {
        changes = List.copyOf(changes);
    }

    static SetupReport of(boolean dryRun, List<Change> changes) {
        boolean complete = changes.stream().noneMatch(line -> line.action() == Action.PROBLEM)
                && (!dryRun || !changesAny(changes));
        return new SetupReport(dryRun, changes, complete);
    }

    /** Whether something contradicts, so that nothing was done. */
    public boolean hasProblem() {
        return changes.stream().anyMatch(line -> line.action() == Action.PROBLEM);
    }

    /** Whether something is done to the realm. */
    public boolean changesAnything() {
        return changesAny(changes);
    }

    private static boolean changesAny(List<Change> changes) {
        return changes.stream().anyMatch(line -> switch (line.action()) {
            case CREATE, CHANGE, DELETE -> true;
            case KEEP, PROBLEM -> false;
        });
    }
}
