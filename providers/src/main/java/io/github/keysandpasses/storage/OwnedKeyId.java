package io.github.keysandpasses.storage;

/**
 * Which key, and whose: enough to decide who may see it.
 *
 * @param id the key
 * @param ownerId its owner
 */
public record OwnedKeyId(String id, String ownerId) {}
