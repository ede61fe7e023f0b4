package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import java.util.Optional;

/**
 * The optional body of a revocation.
 *
 * @param reason an admin's words, at most 255 characters
 * @param cause ADMINISTRATOR (default) or LEAKED
 */
public record RevocationInput(String reason, String cause) {

    private static final int MAX_LENGTH = 255;

    /** The reason, empty if none was given, or {@code KEY_REASON_INVALID}. */
    Verdict<Optional<String>> parse() {
        if (reason == null || reason.isBlank()) {
            return Verdict.granted(Optional.empty());
        }
        String stripped = reason.strip();
        return stripped.length() <= MAX_LENGTH
                        && stripped.codePoints().noneMatch(RevocationInput::isUnprintable)
                        && !WebApiKeyFormat.containsKey(stripped)
                ? Verdict.granted(Optional.of(stripped))
                : Verdict.refused(RefusalReason.KEY_REASON_INVALID);
    }

    /** The cause, or {@code KEY_CAUSE_INVALID}. */
    Verdict<RevocationCause> parseCause() {
        if (cause == null || cause.equals(RevocationCause.ADMINISTRATOR.name())) {
            return Verdict.granted(RevocationCause.ADMINISTRATOR);
        }
        return cause.equals(RevocationCause.LEAKED.name())
                ? Verdict.granted(RevocationCause.LEAKED)
                : Verdict.refused(RefusalReason.KEY_CAUSE_INVALID);
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
