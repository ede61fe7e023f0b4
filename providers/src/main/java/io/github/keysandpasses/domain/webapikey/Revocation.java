package io.github.keysandpasses.domain.webapikey;

import java.time.Instant;
import java.util.Objects;

/**
 * The end of a key, for good.
 *
 * @param at when
 * @param cause why, in one word
 * @param reason somebody's own words, or null
 */
public record Revocation(Instant at, RevocationCause cause, String reason) {

    public Revocation {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(cause, "cause");
    }
}
