package io.github.keysandpasses.domain.accesspass.format;

/** What a chosen identifier must look like. */
public enum IdentifierFormat {
    EMAIL,
    /** Digits; leading zeros belong to it. */
    NUMBER,
    /** A phone number in its international form, E.164. */
    PHONE,
    FREE_TEXT
}
