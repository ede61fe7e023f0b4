package io.github.keysandpasses.domain.accesspass;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A customer's access pass (CRM.COM: <em>Access Token</em>), without any of its secrets.
 *
 * @param id its id, a UUID
 * @param number its number, {@code AT} and ten digits; one of the realm's
 * @param ownerId the id of the user it belongs to, or null for stock that nobody has yet
 * @param organizationId the id of the organisation it is for, or null
 * @param storedState the state that was decided last; {@link #state} is the one that holds
 * @param mirrored whether Keycloak's consoles show it as a credential of its owner
 * @param identifier the identifier as people write it, or null
 * @param hasPassCode whether there is a pass code
 * @param authenticationCodeBits how hard its authentication code is to guess, in bits; 0 if it has none
 * @param classificationId the id of its classification, or null: then the Definition holds
 * @param cardMask the masked number of the card its authentication code stands for, or null
 * @param related what of the CRM it belongs to
 * @param userDefined the user-defined fields that have a value, by their names
 * @param verification that it was verified, or null
 * @param blocked whether its pass code is blocked until its owner answers a code
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 */
public record AccessPass(
        String id,
        String number,
        String ownerId,
        String organizationId,
        AccessPassState storedState,
        boolean mirrored,
        String identifier,
        boolean hasPassCode,
        int authenticationCodeBits,
        String classificationId,
        String cardMask,
        List<RelatedEntity> related,
        Map<String, Object> userDefined,
        Verification verification,
        boolean blocked,
        Instant createdAt,
        Instant updatedAt) {

    public AccessPass {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(storedState, "storedState");
        related = List.copyOf(related);
        userDefined = Map.copyOf(userDefined);
    }

    /**
     * The state that holds. A pass whose owner, or an administrator, has deleted its credential in one of Keycloak's consoles is
     * not effective: they meant it to end.
     */
    public AccessPassState state() {
        return ownerId != null && !mirrored ? AccessPassState.NOT_EFFECTIVE : storedState;
    }

    /** Whether somebody can log in with it. */
    public boolean isEffective() {
        return state() == AccessPassState.EFFECTIVE;
    }

    /** Whether it waits for its verification code. */
    public boolean isPending() {
        return state() == AccessPassState.PENDING_VERIFICATION;
    }

    /** Whether it has an authentication code. */
    public boolean hasAuthenticationCode() {
        return authenticationCodeBits > 0;
    }

    /** The living entities of a kind. */
    public List<RelatedEntity> living(RelatedEntity.Kind kind) {
        return related.stream()
                .filter(entity -> entity.kind() == kind && entity.isLiving())
                .toList();
    }

    /** Whether the entity is related to it, living or not. */
    public boolean isRelatedTo(RelatedEntity.Kind kind, String entityId) {
        return related.stream().anyMatch(entity -> entity.isSameAs(kind, entityId));
    }

    /** The same in another state. */
    public AccessPass in(AccessPassState state, Instant now) {
        return copy(ownerId, state, mirrored, identifier, related, verification, blocked, now);
    }

    /** The same, verified, and effective. */
    public AccessPass verified(Verification by) {
        return copy(ownerId, AccessPassState.EFFECTIVE, mirrored, identifier, related, by, blocked, by.at());
    }

    /** The same with other related entities. */
    public AccessPass relatedTo(List<RelatedEntity> entities, Instant now) {
        return copy(ownerId, storedState, mirrored, identifier, entities, verification, blocked, now);
    }

    /** The same of an owner, shown in the consoles. */
    public AccessPass of(String owner, Instant now) {
        return copy(owner, storedState, true, identifier, related, verification, blocked, now);
    }

    /** The same with another identifier. */
    public AccessPass called(String otherIdentifier, Instant now) {
        return copy(ownerId, storedState, mirrored, otherIdentifier, related, verification, blocked, now);
    }

    /** The same without a block. */
    public AccessPass unblocked(Instant now) {
        return copy(ownerId, storedState, mirrored, identifier, related, verification, false, now);
    }

    /** The same with other details. */
    public AccessPass described(
            String classification, String mask, Map<String, Object> fields, String organization, Instant now) {
        return new AccessPass(
                id,
                number,
                ownerId,
                organization,
                storedState,
                mirrored,
                identifier,
                hasPassCode,
                authenticationCodeBits,
                classification,
                mask,
                related,
                fields,
                verification,
                blocked,
                createdAt,
                now);
    }

    private AccessPass copy(
            String newOwner,
            AccessPassState newState,
            boolean shown,
            String newIdentifier,
            List<RelatedEntity> entities,
            Verification newVerification,
            boolean newBlocked,
            Instant now) {
        return new AccessPass(
                id,
                number,
                newOwner,
                organizationId,
                newState,
                shown,
                newIdentifier,
                hasPassCode,
                authenticationCodeBits,
                classificationId,
                cardMask,
                entities,
                userDefined,
                newVerification,
                newBlocked,
                createdAt,
                now);
    }
}
