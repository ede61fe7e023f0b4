package io.github.keysandpasses.storage;

import java.time.Duration;
import java.time.Instant;

/**
 * What the state of a key depends on beside the key.
 *
 * @param now the moment
 * @param unusedLimit how long the realm lets a key stay unused; zero: for ever
 */
public record KeyMoment(Instant now, Duration unusedLimit) {}
