package io.github.keysandpasses.webapikey.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.io.IOException;
import java.time.Instant;
import org.keycloak.credential.CredentialModel;
import org.keycloak.util.JsonSerialization;

/**
 * The Keycloak credential a Web API key is, so that the stock consoles list and delete it. What decides about the key is its row
 * in our own table.
 */
public final class WebApiKeyCredential {

    /** The credential type. */
    public static final String TYPE = "web-api-key";

    /**
     * What anybody who may see the credential sees: never a secret.
     *
     * @param prefix the key's public beginning, empty for a legacy key
     * @param legacy whether the key came from the CRM
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Shown(String prefix, boolean legacy) {
        public Shown {
            prefix = prefix == null ? "" : prefix;
        }
    }

    /**
     * What only the database and a realm file hold: a copy of the key's row, so that a key survives the export and import of its
     * realm as it was, revoked if it was revoked. Times are milliseconds since 1970.
     *
     * @param importedKey a legacy key in clear text, alone, in a hand-written realm file only; never stored
     * @param hash the keyed hash
     * @param keyClass what the key is for
     * @param organizationId the id of the organisation the key is for, or null
     * @param expiresAt from when on the key is refused, or null
     * @param revokedAt when the key was revoked, or null
     * @param revocationReason why, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hidden(
            String importedKey,
            String hash,
            KeyClass keyClass,
            String organizationId,
            Long expiresAt,
            Long revokedAt,
            String revocationReason) {

        static Hidden of(StoredWebApiKey key, String hash) {
            return new Hidden(
                    null,
                    hash,
                    key.keyClass(),
                    key.organizationId(),
                    millis(key.expiresAt()),
                    millis(key.revokedAt()),
                    key.revocationReason());
        }

        StoredWebApiKey stored(String id, String ownerId, Instant createdAt) {
            return new StoredWebApiKey(
                    id,
                    ownerId,
                    keyClass,
                    organizationId,
                    createdAt,
                    instant(expiresAt),
                    instant(revokedAt),
                    revocationReason);
        }

        Hidden revoked(Instant when, String reason) {
            return new Hidden(null, hash, keyClass, organizationId, expiresAt, millis(when), reason);
        }

        private static Long millis(Instant instant) {
            return instant == null ? null : instant.toEpochMilli();
        }

        private static Instant instant(Long millis) {
            return millis == null ? null : Instant.ofEpochMilli(millis);
        }

        @Override
        public String toString() {
            return "Hidden[secret]";
        }
    }

    private WebApiKeyCredential() {}

    /** The credential to store for a key. */
    static CredentialModel model(WebApiKeyName name, Shown shown, StoredWebApiKey key, String hash) {
        CredentialModel model = new CredentialModel();
        model.setId(key.id());
        model.setType(TYPE);
        model.setUserLabel(name.text());
        model.setCreatedDate(key.createdAt().toEpochMilli());
        model.setCredentialData(write(shown));
        model.setSecretData(write(Hidden.of(key, hash)));
        return model;
    }

    /** Notes in a stored credential that its key is revoked. */
    static void revoke(CredentialModel model, Instant when, String reason) throws IOException {
        model.setSecretData(write(hidden(model).revoked(when, reason)));
    }

    /** Reads what is shown of a key; nothing readable is an empty prefix. */
    public static Shown shown(CredentialModel model) {
        try {
            return JsonSerialization.readValue(model.getCredentialData(), Shown.class);
        } catch (IOException e) {
            return new Shown("", true);
        }
    }

    /**
     * Reads the hidden part of a credential in a realm file.
     *
     * @throws IOException if it is not the JSON it should be
     */
    public static Hidden hidden(CredentialModel model) throws IOException {
        return JsonSerialization.readValue(model.getSecretData(), Hidden.class);
    }

    private static String write(Object data) {
        try {
            return JsonSerialization.writeValueAsString(data);
        } catch (IOException e) {
            throw new IllegalStateException("Credential data cannot be written", e);
        }
    }
}
