package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyCredential;
import java.time.Instant;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;

/**
 * A key as the admin REST API shows it. Times are seconds since 1970; what a key does not have is left out.
 *
 * @param id the key's id, which is its credential's too
 * @param name its name
 * @param userId its owner's id
 * @param username its owner's user name
 * @param prefix its public beginning, empty for a legacy key
 * @param legacy whether it came from the CRM
 * @param keyClass SYSTEMIC or CONSUMER_APPLICATION
 * @param effective whether it is neither revoked nor expired
 * @param organizationId the id of the organisation it is for
 * @param createdAt when it was made or imported
 * @param expiresAt from when on it is refused
 * @param revokedAt when it was revoked
 * @param revocationReason why it was revoked
 * @param key the key itself, in the answer to its creation only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebApiKeyOutput(
        String id,
        String name,
        String userId,
        String username,
        String prefix,
        boolean legacy,
        String keyClass,
        boolean effective,
        String organizationId,
        Long createdAt,
        Long expiresAt,
        Long revokedAt,
        String revocationReason,
        String key) {

    static WebApiKeyOutput of(StoredWebApiKey key, UserModel owner, Instant now, String secret) {
        CredentialModel credential = owner.credentialManager().getStoredCredentialById(key.id());
        WebApiKeyCredential.Shown shown =
                credential == null ? new WebApiKeyCredential.Shown("", true) : WebApiKeyCredential.shown(credential);
        return new WebApiKeyOutput(
                key.id(),
                credential == null ? null : credential.getUserLabel(),
                owner.getId(),
                owner.getUsername(),
                shown.prefix(),
                shown.legacy(),
                key.keyClass().name(),
                key.isEffectiveAt(now),
                key.organizationId(),
                key.createdAt().getEpochSecond(),
                seconds(key.expiresAt()),
                seconds(key.revokedAt()),
                key.revocationReason(),
                secret);
    }

    private static Long seconds(Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }

    @Override
    public String toString() {
        return "WebApiKeyOutput[" + id + "]";
    }
}
