package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.KeyUse;
import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.PresentedWebApiKey;
import io.github.keysandpasses.domain.webapikey.PublishedSampleKeys;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.secret.KeyedHash;
import io.github.keysandpasses.secret.SecretsProvider;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Takes Web API keys from a realm file that the server itself imports at its start: a legacy key in clear text ({@code
 * importedKey}), or what an export of the realm has written.
 *
 * <p>Organisations come after users in such an import, so a legacy key names none: it is for its owner's only one. The same entrance
 * is reached by anybody who may edit users; from there it is closed, because it would make keys without the checks of the admin
 * REST API.
 */
public final class RealmFileKeys {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The realm that is being imported. */
    public RealmFileKeys(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Stores the key.
     *
     * @return the credential as stored
     * @throws ModelException if this is not the import of a realm file, or the key in it is not usable
     */
    public CredentialModel accept(UserModel owner, CredentialModel credential) {
        if (isDuringRequest()) {
            throw new ModelException("Web API keys are created at /admin/realms/{realm}/keys-and-passes/web-api-keys");
        }
        String id = credential.getId() == null ? KeycloakModelUtils.generateId() : credential.getId();
        Instant createdAt = Instant.ofEpochMilli(
                credential.getCreatedDate() == null ? Time.currentTimeMillis() : credential.getCreatedDate());
        HiddenKeyData hidden = hidden(credential);
        CredentialAndRow storage = new CredentialAndRow(session, new WebApiKeyStore(session, realm));
        if (hidden.importedKey() == null) {
            StoredWebApiKey key = exported(hidden, id, owner, createdAt, WebApiKeyCredential.shown(credential));
            CredentialModel stored =
                    storage.add(owner, WebApiKeyName.nearest(credential.getUserLabel()), key, hidden.hash());
            ImportedTechnicalUser.restore(session, realm, owner, key);
            return stored;
        }
        PresentedWebApiKey key = granted(PresentedWebApiKey.parse(hidden.importedKey()));
        if (PublishedSampleKeys.isForbiddenIn(realm.getName(), key)) {
            throw unusable("the key is printed in public documents");
        }
        return storage.add(
                owner,
                granted(WebApiKeyName.parse(credential.getUserLabel())),
                new StoredWebApiKey(
                        id,
                        owner.getId(),
                        OwnerKind.USER,
                        KeyClass.SYSTEMIC,
                        null,
                        key.publicPrefix(),
                        key.isLegacy(),
                        KeyLife.from(createdAt, null),
                        KeyRestrictions.NONE,
                        KeyUse.NONE),
                keyedHash().hash(KeyedHash.Purpose.WEB_API_KEY, realm.getId(), key.reveal()));
    }

    /** A key as an export of the realm has written it. A part that is missing must not make it good for more than it was. */
    private static StoredWebApiKey exported(
            HiddenKeyData hidden, String id, UserModel owner, Instant createdAt, WebApiKeyCredential.Shown shown) {
        if (hidden.hash() == null || !HASH.matcher(hidden.hash()).matches() || hidden.keyClass() == null) {
            throw unusable("secretData has neither importedKey nor what an export writes");
        }
        try {
            return hidden.stored(id, owner.getId(), createdAt, shown);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw unusable("the restrictions or the rotation in secretData are not what an export writes");
        }
    }

    /** Keycloak's context has no request while the server starts, and says so by an exception. */
    private boolean isDuringRequest() {
        try {
            return session.getContext().getHttpRequest() != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private KeyedHash keyedHash() {
        return session.getProvider(SecretsProvider.class)
                .keyedHash()
                .orElseThrow(() -> unusable("the server has no hash secret"));
    }

    private static HiddenKeyData hidden(CredentialModel credential) {
        try {
            return WebApiKeyCredential.hidden(credential);
        } catch (IOException | IllegalArgumentException e) {
            // The cause is left out: Jackson's messages quote what they could not read.
            throw unusable("secretData is not the JSON it should be");
        }
    }

    private static <T> T granted(Verdict<T> verdict) {
        if (verdict instanceof Verdict.Granted<T> granted) {
            return granted.value();
        }
        throw unusable(((Verdict.Refused<T>) verdict).reason().code());
    }

    private static ModelException unusable(String why) {
        return new ModelException("A Web API key of the realm file is not usable: " + why);
    }
}
