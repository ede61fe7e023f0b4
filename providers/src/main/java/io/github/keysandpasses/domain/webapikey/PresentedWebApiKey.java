package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;

/**
 * A Web API key as somebody presented it: well formed, not yet looked up, and a secret.
 *
 * <p>It cannot be printed, compared or serialised by accident; {@link #reveal()} is the one way to its text. It is a different
 * type from {@link VerifiedWebApiKey}, so a key nobody checked cannot be passed where a checked one is asked for.
 */
public final class PresentedWebApiKey {

    private final String text;
    private final boolean legacy;

    PresentedWebApiKey(String text, boolean legacy) {
        this.text = text;
        this.legacy = legacy;
    }

    /**
     * Reads a key from the text a caller sent; nothing is looked up.
     *
     * @param text what was sent, or null if nothing was
     * @return the key, or {@code KEY_MISSING}, {@code PARAMETER_TOO_LONG}, {@code PARAMETER_MALFORMED} (control characters),
     *     {@code KEY_MALFORMED} or {@code KEY_CHECKSUM_WRONG}
     */
    public static Verdict<PresentedWebApiKey> parse(String text) {
        if (text == null || text.isEmpty()) {
            return Verdict.refused(RefusalReason.KEY_MISSING);
        }
        if (text.length() > WebApiKeyFormat.MAX_LENGTH) {
            return Verdict.refused(RefusalReason.PARAMETER_TOO_LONG);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Verdict.refused(RefusalReason.PARAMETER_MALFORMED);
        }
        if (WebApiKeyFormat.isLegacy(text)) {
            return Verdict.granted(new PresentedWebApiKey(text, true));
        }
        if (!WebApiKeyFormat.isOurs(text)) {
            return Verdict.refused(RefusalReason.KEY_MALFORMED);
        }
        return WebApiKeyFormat.hasGoodChecksum(text)
                ? Verdict.granted(new PresentedWebApiKey(text, false))
                : Verdict.refused(RefusalReason.KEY_CHECKSUM_WRONG);
    }

    /** The key itself. Only for hashing it, and for showing it once to the person who made it. */
    public String reveal() {
        return text;
    }

    /** Whether the key has CRM.COM's old format. */
    public boolean isLegacy() {
        return legacy;
    }

    /** The part of the key that lists, events and logs may carry; empty for a legacy key, which has no such part. */
    public String publicPrefix() {
        return legacy ? "" : text.substring(0, WebApiKeyFormat.PUBLIC_PREFIX_LENGTH);
    }

    @Override
    public String toString() {
        return "PresentedWebApiKey[secret]";
    }
}
