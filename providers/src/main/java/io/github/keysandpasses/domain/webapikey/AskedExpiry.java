package io.github.keysandpasses.domain.webapikey;

import java.time.Instant;

/**
 * When somebody wants a key to expire.
 *
 * @param at the time, or null: nothing was said
 * @param never whether it shall be good for ever
 */
public record AskedExpiry(Instant at, boolean never) {

    /** Nothing was said. */
    public static final AskedExpiry USUAL = new AskedExpiry(null, false);

    /** For ever. */
    public static final AskedExpiry NEVER = new AskedExpiry(null, true);

    public AskedExpiry {
        if (never && at != null) {
            throw new IllegalArgumentException("a time and never");
        }
    }

    /** At this time. */
    public static AskedExpiry at(Instant at) {
        return new AskedExpiry(at, false);
    }

    /** Whether anything was said. */
    public boolean isSaid() {
        return never || at != null;
    }
}
