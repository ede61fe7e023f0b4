package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;

/**
 * The optional body of a revocation.
 *
 * @param reason an admin's words, at most 255 characters
 */
public record RevocationInput(String reason) {

    private static final int MAX_LENGTH = 255;

    /** The reason, empty if none was given, or {@code KEY_REASON_INVALID}. */
    Verdict<Optional<String>> parse() {
        if (reason == null || reason.isBlank()) {
            return Verdict.granted(Optional.empty());
        }
        String stripped = reason.strip();
        return stripped.length() <= MAX_LENGTH && stripped.codePoints().noneMatch(RevocationInput::isUnprintable)
                ? Verdict.granted(Optional.of(stripped))
                : Verdict.refused(RefusalReason.KEY_REASON_INVALID);
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
