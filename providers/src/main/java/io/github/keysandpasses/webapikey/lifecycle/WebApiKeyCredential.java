package io.github.keysandpasses.webapikey.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
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
    public record Shown(String prefix, boolean legacy) {}

    /**
     * What only the database and a realm file hold.
     *
     * @param hash the keyed hash, so that a key survives the export and import of its realm
     * @param importedKey a legacy key in clear text, in a hand-written realm file only; never stored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hidden(String hash, String importedKey) {
        @Override
        public String toString() {
            return "Hidden[secret]";
        }
    }

    private WebApiKeyCredential() {}

    /** The credential to store for a key. */
    public static CredentialModel model(String id, WebApiKeyName name, Shown shown, String hash, Instant createdAt) {
        CredentialModel model = new CredentialModel();
        model.setId(id);
        model.setType(TYPE);
        model.setUserLabel(name.text());
        model.setCreatedDate(createdAt.toEpochMilli());
        model.setCredentialData(write(shown));
        model.setSecretData(write(new Hidden(hash, null)));
        return model;
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
