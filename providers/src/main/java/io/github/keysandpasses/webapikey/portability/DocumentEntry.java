package io.github.keysandpasses.webapikey.portability;

/**
 * An entry of a document and its place there.
 *
 * @param index from 0
 * @param key what it says
 */
record DocumentEntry(int index, DocumentKey key) {}
