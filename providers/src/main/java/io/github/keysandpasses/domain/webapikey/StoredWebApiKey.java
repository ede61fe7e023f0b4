package io.github.keysandpasses.domain.webapikey;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored of a Web API key and decides about it. The secret is not part of it, nor its hash.
 *
 * @param id the id of the Keycloak credential the key is
 * @param ownerId the id of the user the key belongs to
 * @param ownerKind what that user stands for
 * @param keyClass what the key is for
 * @param organizationId the id of the one organisation the key is for, or null: then its owner's only one
 * @param publicPrefix its public beginning, empty for a legacy key
 * @param legacy whether it came from the CRM
 * @param life from when until when it is good
 * @param restrictions how it is narrower than its owner
 * @param use how much it was used
 */
public record StoredWebApiKey(
        String id,
        String ownerId,
        OwnerKind ownerKind,
        KeyClass keyClass,
        String organizationId,
        String publicPrefix,
        boolean legacy,
        KeyLife life,
        KeyRestrictions restrictions,
        KeyUse use) {

    public StoredWebApiKey {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(ownerKind, "ownerKind");
        Objects.requireNonNull(keyClass, "keyClass");
        Objects.requireNonNull(publicPrefix, "publicPrefix");
        Objects.requireNonNull(life, "life");
        Objects.requireNonNull(restrictions, "restrictions");
        Objects.requireNonNull(use, "use");
    }

    /**
     * The state of the key at a moment.
     *
     * @param unusedLimit how long the realm lets a key stay unused; zero: for ever
     */
    public KeyState stateAt(Instant now, Duration unusedLimit) {
        return life.stateAt(now, use, unusedLimit);
    }

    /**
     * Decides about the key as far as its own row goes: {@code KEY_REVOKED}, {@code KEY_ROTATED_OUT}, {@code KEY_EXPIRED}, {@code
     * KEY_UNUSED}, {@code KEY_DISABLED}, {@code KEY_CLASS_NOT_ALLOWED}.
     */
    public Verdict<VerifiedWebApiKey> verdictAt(Instant now, Duration unusedLimit) {
        KeyState state = stateAt(now, unusedLimit);
        if (state != KeyState.ACTIVE) {
            return Verdict.refused(state.refusal());
        }
        return keyClass == KeyClass.SYSTEMIC
                ? Verdict.granted(new VerifiedWebApiKey(id, ownerId, Optional.ofNullable(organizationId), restrictions))
                : Verdict.refused(RefusalReason.KEY_CLASS_NOT_ALLOWED);
    }
}
