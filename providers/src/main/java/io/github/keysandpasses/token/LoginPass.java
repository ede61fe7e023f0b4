package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import java.util.Optional;

/**
 * The access pass behind a token as it is now, and the account the token is for.
 *
 * @param pass the pass, effective and its user's
 * @param account one of the pass's accounts; empty if it has none, or none of several was chosen
 */
public record LoginPass(AccessPass pass, Optional<RelatedEntity> account) {

    /** The id of the organisation that the pass is for, if it is for one alone. */
    public Optional<String> organizationId() {
        return Optional.ofNullable(pass.organizationId());
    }

    /** What a token remembers of it. */
    public PassOrigin origin() {
        return PassOrigin.of(pass.id(), account.map(RelatedEntity::entityId));
    }
}
