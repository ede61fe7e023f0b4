package io.github.keysandpasses.domain.accesspass.format;

/**
 * When the owner of a pass is told about it.
 *
 * @param assignedToAccount when it is related to accounts receivable
 * @param assignedToParticipant when it is related to a rewards participant
 */
public record AssignmentMessages(boolean assignedToAccount, boolean assignedToParticipant) {

    /** What holds where nothing is said. */
    public static final AssignmentMessages DEFAULTS = new AssignmentMessages(false, false);
}
