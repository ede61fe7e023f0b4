package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.audit.KeyEnd;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Revokes, for good, the keys nobody has used for as long as their realm allows. Until it comes round they are refused as unused;
 * from then on they stay revoked, even if the realm becomes more patient.
 */
final class UnusedKeys {

    private static final Logger LOG = Logger.getLogger(UnusedKeys.class);
    private static final int KEYS_AT_ONCE = 100;
    /** Comes before every id. Not the empty text, which Oracle takes for null. */
    private static final String BEFORE_ALL = " ";

    private final KeycloakSessionFactory sessions;

    UnusedKeys(KeycloakSessionFactory sessions) {
        this.sessions = sessions;
    }

    /** In every realm; a realm with a fault does not keep the others. */
    void revoke() {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
        for (String realm : realms) {
            try {
                revokeIn(realm);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The unused Web API keys of the realm %s could not be looked for", realm);
            }
        }
    }

    /** From page to page by id, so that keys that cannot be revoked are passed and not found again and again. */
    private void revokeIn(String realmId) {
        String after = BEFORE_ALL;
        List<String> page;
        do {
            String last = after;
            page = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions, session -> unused(session, realmId, last));
            page.forEach(key -> revokeAlone(realmId, key));
            after = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == KEYS_AT_ONCE);
    }

    private static List<String> unused(KeycloakSession session, String realmId, String after) {
        RealmModel realm = session.realms().getRealm(realmId);
        Duration limit =
                realm == null ? Duration.ZERO : WebApiKeySettings.of(realm).unusedLimit();
        return limit.isZero()
                ? List.of()
                : new WebApiKeyStore(session, realm)
                        .unusedSince(new ServerClock().instant().minus(limit), after, KEYS_AT_ONCE);
    }

    /** A transaction for each key: one that cannot be revoked takes none of the others along. */
    private void revokeAlone(String realmId, String keyId) {
        try {
            KeycloakModelUtils.runJobInTransaction(sessions, session -> revoke(session, realmId, keyId));
        } catch (RuntimeException e) {
            LOG.warnf(e, "The unused Web API key %s could not be revoked", keyId);
        }
    }

    private static void revoke(KeycloakSession session, String realmId, String keyId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            session.getContext().setRealm(realm);
            WebApiKeyStore store = new WebApiKeyStore(session, realm);
            store.findById(keyId)
                    .filter(key -> revokeRow(session, store, key))
                    .ifPresent(key -> new KeyEnd(session, realm).revoked(key, RevocationCause.UNUSED));
        }
    }

    /** An owner who cannot be loaded still has a row here, and the row decides. */
    private static boolean revokeRow(KeycloakSession session, WebApiKeyStore store, StoredWebApiKey key) {
        UserModel owner = session.users().getUserById(session.getContext().getRealm(), key.ownerId());
        return owner == null
                ? store.revoke(key.id(), new Revocation(new ServerClock().instant(), RevocationCause.UNUSED, null))
                : new WebApiKeyLifecycle(session).revoke(owner, key, RevocationCause.UNUSED, null);
    }
}
