package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;

/**
 * What of the CRM a pass belongs to.
 *
 * @param kind ACCOUNTS_RECEIVABLE or REWARDS_PARTICIPANT
 * @param entityId the CRM's own number or id of it
 * @param name what people call it
 * @param terminatedAt when it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelatedEntityOutput(String kind, String entityId, String name, Long terminatedAt) {

    static RelatedEntityOutput of(RelatedEntity entity) {
        return new RelatedEntityOutput(
                entity.kind().name(),
                entity.entityId(),
                entity.name(),
                entity.terminatedAt() == null ? null : entity.terminatedAt().getEpochSecond());
    }
}
