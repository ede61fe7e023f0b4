package io.github.keysandpasses.accesspass.proof;

import io.github.keysandpasses.messaging.Delivery;
import java.time.Duration;
import java.time.Instant;

/**
 * That a code is on its way.
 *
 * @param delivery what is known of the message; never {@code FAILED}
 * @param maskedAddress where it goes, as it may be shown to whoever asked
 * @param expiresAt until when it can be answered
 * @param again after how long another one can be asked for
 */
public record Sent(Delivery delivery, String maskedAddress, Instant expiresAt, Duration again) {}
