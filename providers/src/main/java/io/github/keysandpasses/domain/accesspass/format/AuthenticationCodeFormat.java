package io.github.keysandpasses.domain.accesspass.format;

/** What an authentication code looks like. */
public enum AuthenticationCodeFormat {
    /** Digits. */
    NUMBER,
    /** Letters a to z in both cases, and digits. */
    ID,
    FREE_TEXT
}
