package io.github.keysandpasses.webapikey.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyRotation;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.RestrictionsText;
import java.time.Instant;

/**
 * What only the database and a realm file hold of a key's credential: a copy of the key's row, so that a key survives the export
 * and import of its realm as it was, revoked if it was revoked. How much it was used stays behind. Times are milliseconds since
 * 1970.
 *
 * @param importedKey a legacy key in clear text, alone, in a hand-written realm file only; never stored
 * @param hash the keyed hash
 * @param ownerKind whose it is; null: a person's
 * @param keyClass what the key is for
 * @param organizationId the id of the organisation the key is for, or null
 * @param expiresAt from when on the key is refused, or null
 * @param disabled true if it is switched off, else null
 * @param disabledReason why, or null
 * @param revokedAt when the key was revoked, or null
 * @param revocationCause why, in one word, or null
 * @param revocationReason why, in somebody's words, or null
 * @param restrictions as its row keeps them, or null
 * @param predecessorId the key it follows, or null
 * @param rotatedAt when a successor was made, or null
 * @param graceEndsAt from when on the key is refused because of that, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HiddenKeyData(
        String importedKey,
        String hash,
        OwnerKind ownerKind,
        KeyClass keyClass,
        String organizationId,
        Long expiresAt,
        Boolean disabled,
        String disabledReason,
        Long revokedAt,
        RevocationCause revocationCause,
        String revocationReason,
        String restrictions,
        String predecessorId,
        Long rotatedAt,
        Long graceEndsAt) {

    static HiddenKeyData of(StoredWebApiKey key, String hash) {
        KeyLife life = key.life();
        Revocation end = life.revocation();
        return new HiddenKeyData(
                null,
                hash,
                key.ownerKind() == OwnerKind.USER ? null : key.ownerKind(),
                key.keyClass(),
                key.organizationId(),
                millis(life.expiresAt()),
                life.enabled() ? null : true,
                life.disabledReason(),
                end == null ? null : millis(end.at()),
                end == null ? null : end.cause(),
                end == null ? null : end.reason(),
                RestrictionsText.of(key.restrictions()),
                life.rotation().predecessorId(),
                millis(life.rotation().rotatedAt()),
                millis(life.rotation().graceEndsAt()));
    }

    /**
     * The key as it was.
     *
     * @throws IllegalStateException if the restrictions are unreadable: a key must not come back wider
     */
    StoredWebApiKey stored(String id, String ownerId, Instant createdAt, WebApiKeyCredential.Shown shown) {
        return new StoredWebApiKey(
                id,
                ownerId,
                ownerKind == null ? OwnerKind.USER : ownerKind,
                keyClass,
                organizationId,
                shown.prefix(),
                shown.legacy(),
                new KeyLife(
                        createdAt,
                        instant(expiresAt),
                        !Boolean.TRUE.equals(disabled),
                        disabledReason,
                        revocation(),
                        new KeyRotation(predecessorId, instant(rotatedAt), instant(graceEndsAt))),
                RestrictionsText.read(restrictions),
                KeyUse.NONE);
    }

    private Revocation revocation() {
        return revokedAt == null
                ? null
                : new Revocation(
                        instant(revokedAt),
                        revocationCause == null ? RevocationCause.ADMINISTRATOR : revocationCause,
                        revocationReason);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public String toString() {
        return "HiddenKeyData[secret]";
    }
}
