package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long keys of a realm may live.
 *
 * @param usual the life of a key for which nothing is said
 * @param longest the longest life
 * @param never whether a key may be good for ever
 */
public record ExpiryRule(Duration usual, Duration longest, boolean never) {

    public ExpiryRule {
        if (usual.isNegative() || usual.isZero() || usual.compareTo(longest) > 0) {
            throw new IllegalArgumentException("the usual life is longer than the longest");
        }
    }

    /**
     * Decides when a key expires: empty for never. {@code KEY_EXPIRY_INVALID} for a time that has passed, {@code
     * KEY_EXPIRY_TOO_LATE}, {@code KEY_NEVER_EXPIRES_NOT_ALLOWED}.
     */
    public Verdict<Optional<Instant>> decide(Instant now, AskedExpiry asked) {
        if (asked.never()) {
            return never
                    ? Verdict.granted(Optional.empty())
                    : Verdict.refused(RefusalReason.KEY_NEVER_EXPIRES_NOT_ALLOWED);
        }
        if (asked.at() == null) {
            return Verdict.granted(Optional.of(now.plus(usual)));
        }
        if (!asked.at().isAfter(now)) {
            return Verdict.refused(RefusalReason.KEY_EXPIRY_INVALID);
        }
        return asked.at().isAfter(now.plus(longest))
                ? Verdict.refused(RefusalReason.KEY_EXPIRY_TOO_LATE)
                : Verdict.granted(Optional.of(asked.at()));
    }
}
