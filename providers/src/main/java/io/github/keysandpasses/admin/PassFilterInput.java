package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.storage.accesspass.PassFilter;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which passes a request is about, as query parameters; what is left out does not matter.
 *
 * @param search a part of the number or of the identifier, or an identifier in another spelling
 * @param userId the id of the owner
 * @param organizationId the id of the organisation the pass is for
 * @param state PENDING_VERIFICATION, EFFECTIVE or NOT_EFFECTIVE
 * @param classificationId the id of its classification
 * @param relatedKind ACCOUNTS_RECEIVABLE or REWARDS_PARTICIPANT is related to it
 * @param relatedId the CRM's id of what is related to it
 * @param unassigned true: nobody has it yet; false: somebody has
 * @param blocked whether its pass code is blocked
 */
@Schema
public record PassFilterInput(
        String search,
        String userId,
        String organizationId,
        String state,
        String classificationId,
        String relatedKind,
        String relatedId,
        Boolean unassigned,
        Boolean blocked) {

    /** The first thing that is wrong. */
    Optional<BodyFault> fault() {
        return Stream.of(
                        KeyFilterInput.text("search", search),
                        KeyFilterInput.text("userId", userId),
                        KeyFilterInput.text("organizationId", organizationId),
                        KeyFilterInput.oneOf("state", state, AccessPassState.values()),
                        KeyFilterInput.text("classificationId", classificationId),
                        KeyFilterInput.oneOf("relatedKind", relatedKind, RelatedEntity.Kind.values()),
                        KeyFilterInput.text("relatedId", relatedId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The filter; only where there is no fault. */
    PassFilter filter() {
        return new PassFilter(
                search == null || search.isBlank() ? null : search.strip(),
                userId,
                organizationId,
                state == null ? null : AccessPassState.valueOf(state),
                classificationId,
                relatedKind == null ? null : RelatedEntity.Kind.valueOf(relatedKind),
                relatedId,
                unassigned,
                blocked);
    }
}
