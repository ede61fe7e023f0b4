package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import java.time.Instant;

/** Reads when a key shall expire, as the bodies of several requests say it. */
final class ExpiryInput {

    /** 2200-01-01: later is a mistake, milliseconds for seconds for example. */
    private static final long LATEST_SECONDS = 7_258_118_400L;

    private ExpiryInput() {}

    /**
     * Reads it.
     *
     * @param expiresAt seconds since 1970, or null
     * @param neverExpires true for never
     * @return what is asked, or {@code KEY_EXPIRY_INVALID}
     */
    static Verdict<AskedExpiry> parse(Long expiresAt, Boolean neverExpires) {
        boolean never = Boolean.TRUE.equals(neverExpires);
        if (expiresAt == null) {
            return Verdict.granted(never ? AskedExpiry.NEVER : AskedExpiry.USUAL);
        }
        return never || expiresAt <= 0 || expiresAt >= LATEST_SECONDS
                ? Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID)
                : Verdict.granted(AskedExpiry.at(Instant.ofEpochSecond(expiresAt)));
    }
}
