package io.github.keysandpasses.storage.accesspass;

import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;

/**
 * Which passes of a realm somebody looks for. What is null does not matter; all the rest must be so.
 *
 * @param search a part of the number or of the identifier, upper and lower case alike; or an identifier in another spelling
 * @param ownerId the id of the owner
 * @param organizationId the id of the organisation it is for
 * @param state the state that holds
 * @param classificationId the id of its classification
 * @param relatedKind what is related to it
 * @param relatedId the CRM's id of what is related to it; with a kind, both of one entity
 * @param unassigned true: nobody's; false: somebody's
 * @param blocked whether its pass code is blocked
 */
public record PassFilter(
        String search,
        String ownerId,
        String organizationId,
        AccessPassState state,
        String classificationId,
        RelatedEntity.Kind relatedKind,
        String relatedId,
        Boolean unassigned,
        Boolean blocked) {}
