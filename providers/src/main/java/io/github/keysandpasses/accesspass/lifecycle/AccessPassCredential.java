package io.github.keysandpasses.accesspass.lifecycle;

import java.io.IOException;
import java.util.Map;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * The Keycloak credential that shows an owned pass in the consoles. It holds nothing that opens anything; who deletes it there makes
 * the pass not effective.
 */
public final class AccessPassCredential {

    /** The credential type. */
    public static final String TYPE = "access-pass";

    /** The required action by which its owner changes the pass code. */
    public static final String CHANGE_ACTION = "crm-change-pass-code";

    private AccessPassCredential() {}

    /** Stores it; the answer is its id. */
    static String add(UserModel owner, String passId, String number, long createdAt) {
        CredentialModel model = new CredentialModel();
        model.setType(TYPE);
        model.setUserLabel(number);
        model.setCreatedDate(createdAt);
        model.setCredentialData(json(Map.of("pass", passId)));
        model.setSecretData("{}");
        return owner.credentialManager().createStoredCredential(model).getId();
    }

    /** Removes it. */
    static void remove(KeycloakSession session, String ownerId, String credentialId) {
        UserModel owner = session.users().getUserById(session.getContext().getRealm(), ownerId);
        if (owner != null) {
            owner.credentialManager().removeStoredCredentialById(credentialId);
        }
    }

    private static String json(Map<String, String> data) {
        try {
            return JsonSerialization.writeValueAsString(data);
        } catch (IOException e) {
            throw new IllegalStateException("Credential data cannot be written", e);
        }
    }
}
