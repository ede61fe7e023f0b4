package io.github.keysandpasses.webapikey.restriction;

/**
 * The entry of a restriction that was refused: somebody who sent twenty roles wants to know which.
 *
 * @param member where it is, {@code restrictions.roles[3]} for example
 * @param text what was sent there
 */
public record BadEntry(String member, String text) {}
