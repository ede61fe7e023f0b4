package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.function.Supplier;

/**
 * One line of a plan together with the work behind it, so that what is shown is what is done.
 *
 * @param change the line
 * @param work does it, and says what was made
 */
record Step(Change change, Supplier<List<Made>> work) {

    static Step keep(String resource, String name, String detail) {
        return idle(resource, name, Action.KEEP, detail);
    }

    static Step problem(String resource, String name, String detail) {
        return idle(resource, name, Action.PROBLEM, detail);
    }

    static Step create(String resource, String name, String detail, Supplier<List<Made>> work) {
        return new Step(new Change(resource, name, Action.CREATE, detail), work);
    }

    static Step change(String resource, String name, String detail, Supplier<List<Made>> work) {
        return new Step(new Change(resource, name, Action.CHANGE, detail), work);
    }

    /** Takes something back; nothing is made. */
    static Step takeBack(String resource, String name, Action action, String detail, Runnable work) {
        return new Step(new Change(resource, name, action, detail), () -> {
            work.run();
            return List.of();
        });
    }

    static Step gone(String resource, String name) {
        return keep(resource, name, "Already gone: what set-up made is no longer there.");
    }

    private static Step idle(String resource, String name, Action action, String detail) {
        return new Step(new Change(resource, name, action, detail), List::of);
    }
}
