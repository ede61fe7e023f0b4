package io.github.keysandpasses.storage;

import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import java.time.Instant;

/**
 * Which keys of a realm somebody looks for. What is null does not matter; all the rest must be so.
 *
 * @param search a part of the name or of the owner's user name, or the beginning of the public prefix; upper and lower case alike
 * @param ownerId the id of the owner
 * @param organizationId the id of the organisation the key is for
 * @param keyClass what the key is for
 * @param state what it is good for now
 * @param ownerKind what its owner stands for
 * @param expiringBefore it has an expiry, and that is earlier
 * @param unusedSince nobody has used it since, and it was made earlier
 * @param legacy whether it came from the CRM
 * @param live true: it is not revoked
 */
public record KeyFilter(
        String search,
        String ownerId,
        String organizationId,
        KeyClass keyClass,
        KeyState state,
        OwnerKind ownerKind,
        Instant expiringBefore,
        Instant unusedSince,
        Boolean legacy,
        Boolean live) {

    /** All keys. */
    public static final KeyFilter ALL = new KeyFilter(null, null, null, null, null, null, null, null, null, null);

    /** The same, without keys that are revoked. */
    public KeyFilter withoutRevoked() {
        return new KeyFilter(
                search, ownerId, organizationId, keyClass, state, ownerKind, expiringBefore, unusedSince, legacy, true);
    }
}
