package io.github.keysandpasses.tests.foreign;

/** The ways from a key to a token that a stock OAuth library can go; the scenarios in JavaScript know them by these names. */
enum KeyDoor {
    TOKEN_EXCHANGE,
    EXTENSION_GRANT
}
