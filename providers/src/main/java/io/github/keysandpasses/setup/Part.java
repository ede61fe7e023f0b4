package io.github.keysandpasses.setup;

import java.util.List;
import java.util.Optional;

/** One kind of thing a set-up makes. Planning only reads; the steps' work writes. */
interface Part {

    /** What is to be done for these settings, one step for each thing. */
    List<Step> plan(SetupSettings settings);

    /**
     * How to take away one thing that was made; empty if it is of another part's kind.
     *
     * @param all everything that was made: what goes too is no reason to leave this
     */
    Optional<Step> undo(Made made, List<Made> all);
}
