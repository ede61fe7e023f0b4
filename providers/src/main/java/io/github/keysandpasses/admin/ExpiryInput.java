package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;

/** Reads when a key shall expire, as the bodies of several requests say it. */
final class ExpiryInput {

    private ExpiryInput() {}

    /**
     * Reads it.
     *
     * @param expiresAt seconds since 1970, or null
     * @param neverExpires true for never
     * @return what is asked, or {@code KEY_EXPIRY_INVALID}
     */
    static Verdict<AskedExpiry> parse(Long expiresAt, Boolean neverExpires) {
        return AskedExpiry.parse(expiresAt, neverExpires);
    }
}
