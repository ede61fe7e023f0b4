package io.github.keysandpasses.admin;

/**
 * How many access passes fit a filter.
 *
 * @param count of those the caller may see
 */
public record PassCount(long count) {}
