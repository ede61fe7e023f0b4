package io.github.keysandpasses.domain.accesspass.format;

/** How the identifier of a new pass comes about. */
public enum IdentifierCreation {
    /** Somebody chooses it; it has the {@link IdentifierFormat} of the rules. */
    NONE,
    /** Made by chance: digits. */
    NUMBER,
    /** Made by chance: letters and digits. */
    ID
}
