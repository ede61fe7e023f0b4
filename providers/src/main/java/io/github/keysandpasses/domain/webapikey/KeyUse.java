package io.github.keysandpasses.domain.webapikey;

import java.time.Instant;

/**
 * How much a key was used, as far as the nodes have reported it: each does so some seconds late, in one go.
 *
 * @param lastUsedAt the last exchange, or null: none yet
 * @param count how many exchanges there were
 */
public record KeyUse(Instant lastUsedAt, long count) {

    /** Of a key nobody has used. */
    public static final KeyUse NONE = new KeyUse(null, 0);
}
