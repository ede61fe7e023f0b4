package io.github.keysandpasses.messaging;

import java.time.Instant;

/**
 * A message on its way.
 *
 * @param id the same at every try, so that the other side can tell a repetition from a second message
 * @param createdAt when it was handed over
 */
public record OutgoingMessage(String id, Instant createdAt, CustomerMessage message) {}
