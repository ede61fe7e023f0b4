package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A key as the admin REST API shows it. Times are seconds since 1970; what a key does not have is left out.
 *
 * @param id the key's id, which is its credential's too
 * @param name its name
 * @param userId its owner's id
 * @param username its owner's user name
 * @param ownerKind USER, SERVICE_ACCOUNT, ORGANIZATION or UNIT
 * @param ownerName what people call its owner: a user name, a client id, an organisation, or organisation / unit
 * @param prefix its public beginning, empty for a legacy key
 * @param legacy whether it came from the CRM
 * @param keyClass SYSTEMIC or CONSUMER_APPLICATION
 * @param state ACTIVE, DISABLED, EXPIRED, REVOKED, UNUSED or ROTATED_OUT
 * @param effective whether its state is ACTIVE
 * @param enabled whether it is switched on
 * @param disabledReason why it is switched off
 * @param organizationId the id of the organisation it is for
 * @param organizationName the name of that organisation
 * @param unitId the id of the unit that owns it
 * @param unitName the name of that unit
 * @param createdAt when it was made or imported
 * @param expiresAt from when on it is refused
 * @param neverExpires true if it has no expiry
 * @param lastUsedAt when it was exchanged last, some seconds late
 * @param useCount how often it was exchanged
 * @param revokedAt when it was revoked
 * @param revocationCause ADMINISTRATOR, PRESENTED, LEAKED or UNUSED
 * @param revocationReason why it was revoked, in somebody's words
 * @param rotation its place in a rotation
 * @param restrictions how it is narrower than its owner
 * @param key the key itself, in the answer to its creation only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebApiKeyOutput(
        String id,
        String name,
        String userId,
        String username,
        String ownerKind,
        String ownerName,
        String prefix,
        boolean legacy,
        String keyClass,
        String state,
        boolean effective,
        boolean enabled,
        String disabledReason,
        String organizationId,
        String organizationName,
        String unitId,
        String unitName,
        Long createdAt,
        Long expiresAt,
        boolean neverExpires,
        Long lastUsedAt,
        long useCount,
        Long revokedAt,
        String revocationCause,
        String revocationReason,
        RotationOutput rotation,
        RestrictionsOutput restrictions,
        String key) {

    @Override
    public String toString() {
        return "WebApiKeyOutput[" + id + "]";
    }
}
