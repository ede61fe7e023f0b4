package io.github.keysandpasses.domain.throttle;

/**
 * A source has used up its tries.
 *
 * @param retryAfterSeconds until it has one again (RFC 9110 section 10.2.3)
 * @param begins whether nobody was told of it yet
 */
public record Throttled(long retryAfterSeconds, boolean begins) {}
