package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.audit.KeyEnd;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.schedule.EachInEveryRealm;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Revokes, for good, the keys nobody has used for as long as their realm allows. Until it comes round they are refused as unused;
 * from then on they stay revoked, even if the realm becomes more patient.
 */
final class UnusedKeys {

    private final EachInEveryRealm keys;

    UnusedKeys(KeycloakSessionFactory sessions) {
        this.keys = new EachInEveryRealm(sessions, "The unused Web API keys");
    }

    /** In every realm. */
    void revoke() {
        keys.go(UnusedKeys::unused, UnusedKeys::revoke);
    }

    private static List<String> unused(KeycloakSession session, RealmModel realm, String after) {
        Duration limit = WebApiKeySettings.of(realm).unusedLimit();
        return limit.isZero()
                ? List.of()
                : new WebApiKeyStore(session, realm)
                        .unusedSince(new ServerClock().instant().minus(limit), after, EachInEveryRealm.AT_ONCE);
    }

    private static void revoke(KeycloakSession session, String keyId) {
        RealmModel realm = session.getContext().getRealm();
        WebApiKeyStore store = new WebApiKeyStore(session, realm);
        store.findById(keyId)
                .filter(key -> revokeRow(session, store, key))
                .ifPresent(key -> new KeyEnd(session, realm).revoked(key, RevocationCause.UNUSED));
    }

    /** An owner who cannot be loaded still has a row here, and the row decides. */
    private static boolean revokeRow(KeycloakSession session, WebApiKeyStore store, StoredWebApiKey key) {
        UserModel owner = session.users().getUserById(session.getContext().getRealm(), key.ownerId());
        return owner == null
                ? store.revoke(key.id(), new Revocation(new ServerClock().instant(), RevocationCause.UNUSED, null))
                : new WebApiKeyLifecycle(session).revoke(owner, key, RevocationCause.UNUSED, null);
    }
}
