package io.github.keysandpasses.domain.accesspass;

import java.time.Instant;
import java.util.Objects;

/**
 * That a pass was verified.
 *
 * @param at when
 * @param byUserId the id of the user who did it: its owner, or a member of staff; null if the pass has no owner yet
 */
public record Verification(Instant at, String byUserId) {
    public Verification {
        Objects.requireNonNull(at, "at");
    }
}
