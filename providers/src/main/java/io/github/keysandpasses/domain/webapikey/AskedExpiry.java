package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Instant;

/**
 * When somebody wants a key to expire.
 *
 * @param at the time, or null: nothing was said
 * @param never whether it shall be good for ever
 */
public record AskedExpiry(Instant at, boolean never) {

    /** 2200-01-01: later is a mistake, milliseconds for seconds for example. */
    private static final long LATEST_SECONDS = 7_258_118_400L;

    /** Nothing was said. */
    public static final AskedExpiry USUAL = new AskedExpiry(null, false);

    /** For ever. */
    public static final AskedExpiry NEVER = new AskedExpiry(null, true);

    public AskedExpiry {
        if (never && at != null) {
            throw new IllegalArgumentException("a time and never");
        }
    }

    /**
     * Reads what was asked for.
     *
     * @param expiresAt seconds since 1970, or null
     * @param neverExpires true for never, or null
     * @return what is asked, or {@code KEY_EXPIRY_INVALID}
     */
    public static Verdict<AskedExpiry> parse(Long expiresAt, Boolean neverExpires) {
        boolean never = Boolean.TRUE.equals(neverExpires);
        if (expiresAt == null) {
            return Verdict.granted(never ? NEVER : USUAL);
        }
        return never || expiresAt <= 0 || expiresAt >= LATEST_SECONDS
                ? Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID)
                : Verdict.granted(at(Instant.ofEpochSecond(expiresAt)));
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
