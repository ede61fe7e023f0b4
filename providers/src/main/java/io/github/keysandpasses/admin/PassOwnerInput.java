package io.github.keysandpasses.admin;

/**
 * The body of a request that gives stock an owner.
 *
 * @param userId the id of the user
 */
public record PassOwnerInput(String userId) {}
