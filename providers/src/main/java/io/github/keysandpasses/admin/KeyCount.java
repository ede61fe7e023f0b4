package io.github.keysandpasses.admin;

/**
 * How many keys fit a filter.
 *
 * @param count of those the caller may see
 */
public record KeyCount(long count) {}
