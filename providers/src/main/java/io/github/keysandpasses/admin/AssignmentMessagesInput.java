package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.AssignmentMessages;

/**
 * When the owner of a pass shall be told about it; what is left out stays as it is.
 *
 * @param assignedToAccount when it is related to accounts receivable
 * @param assignedToParticipant when it is related to a rewards participant
 */
public record AssignmentMessagesInput(Boolean assignedToAccount, Boolean assignedToParticipant) {

    AssignmentMessages over(AssignmentMessages present) {
        return new AssignmentMessages(
                Sent.or(assignedToAccount, present.assignedToAccount()),
                Sent.or(assignedToParticipant, present.assignedToParticipant()));
    }
}
