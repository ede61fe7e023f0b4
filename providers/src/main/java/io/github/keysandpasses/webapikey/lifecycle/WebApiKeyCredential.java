package io.github.keysandpasses.webapikey.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import java.io.IOException;
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

    private WebApiKeyCredential() {}

    /** The credential to store for a key. */
    static CredentialModel model(WebApiKeyName name, StoredWebApiKey key, String hash) {
        CredentialModel model = new CredentialModel();
        model.setId(key.id());
        model.setType(TYPE);
        model.setUserLabel(name.text());
        model.setCreatedDate(key.life().createdAt().toEpochMilli());
        model.setCredentialData(write(new Shown(key.publicPrefix(), key.legacy())));
        model.setSecretData(write(HiddenKeyData.of(key, hash)));
        return model;
    }

    /** Writes into a stored credential what its key has become. */
    static void rewrite(CredentialModel model, StoredWebApiKey key) throws IOException {
        model.setSecretData(write(HiddenKeyData.of(key, hidden(model).hash())));
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
    static HiddenKeyData hidden(CredentialModel model) throws IOException {
        return JsonSerialization.readValue(model.getSecretData(), HiddenKeyData.class);
    }

    private static String write(Object data) {
        try {
            return JsonSerialization.writeValueAsString(data);
        } catch (IOException e) {
            throw new IllegalStateException("Credential data cannot be written", e);
        }
    }
}
