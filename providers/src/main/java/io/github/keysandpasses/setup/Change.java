package io.github.keysandpasses.setup;

/**
 * One line of what a set-up or its undoing does, for people.
 *
 * @param resource what kind of thing it is
 * @param name its name
 * @param action what is done with it
 * @param detail why, or what to do about it
 */
public record Change(String resource, String name, Action action, String detail) {

    /** What can be done with a thing. */
    public enum Action {
        /** It is made. */
        CREATE,
        /** It is there, and gets what it lacks. */
        CHANGE,
        /** It stays as it is. */
        KEEP,
        /** It contradicts: somebody has to decide, and until then nothing at all is done. */
        PROBLEM,
        /** Set-up made it, and its undoing takes it away. */
        DELETE
    }
}
