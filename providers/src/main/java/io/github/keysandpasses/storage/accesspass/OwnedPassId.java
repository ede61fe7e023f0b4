package io.github.keysandpasses.storage.accesspass;

/**
 * A pass and whose it is.
 *
 * @param id its id
 * @param ownerId the id of the user it belongs to, or null
 */
public record OwnedPassId(String id, String ownerId) {}
