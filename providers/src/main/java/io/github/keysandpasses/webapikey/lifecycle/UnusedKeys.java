package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.audit.KeyEnd;
import io.github.keysandpasses.domain.webapikey.Revocation;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Revokes, for good, the keys nobody has used for as long as their realm allows. Until it comes round they are refused as unused;
 * from then on they stay revoked, even if the realm becomes more patient. One node of a cluster does it.
 */
final class UnusedKeys implements Runnable {

    /** The name of the task in Keycloak's timer and cluster. */
    static final String TASK = "keys-and-passes-unused-keys";

    private static final int KEYS_PER_TRANSACTION = 100;

    private final KeycloakSessionFactory sessions;
    private final Duration interval;

    /** Looked for every {@code interval}. */
    UnusedKeys(KeycloakSessionFactory sessions, Duration interval) {
        this.sessions = sessions;
        this.interval = interval;
    }

    @Override
    public void run() {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> session.getProvider(ClusterProvider.class)
                        .executeIfNotExecuted(TASK, (int) interval.toSeconds(), () -> {
                            revokeEverywhere();
                            return null;
                        }));
    }

    private void revokeEverywhere() {
        List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
        for (String realm : realms) {
            boolean more = true;
            while (more) {
                more = KeycloakModelUtils.runJobInTransactionWithResult(
                        sessions, session -> revokeSome(session, realm));
            }
        }
    }

    /** Whether there may be more: as many as are taken at once were found, and not all of them were kept. */
    private static boolean revokeSome(KeycloakSession session, String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        Duration limit =
                realm == null ? Duration.ZERO : WebApiKeySettings.of(realm).unusedLimit();
        if (limit.isZero()) {
            return false;
        }
        session.getContext().setRealm(realm);
        Instant now = new ServerClock().instant();
        List<StoredWebApiKey> unused =
                new WebApiKeyStore(session, realm).unusedSince(now.minus(limit), KEYS_PER_TRANSACTION);
        long revoked =
                unused.stream().filter(key -> revoke(session, realm, key)).count();
        return unused.size() == KEYS_PER_TRANSACTION && revoked > 0;
    }

    /** An owner whom the directory no longer has still has a row here, and the row decides. */
    private static boolean revoke(KeycloakSession session, RealmModel realm, StoredWebApiKey key) {
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        boolean revoked = owner == null
                ? new WebApiKeyStore(session, realm)
                        .revoke(key.id(), new Revocation(new ServerClock().instant(), RevocationCause.UNUSED, null))
                : new WebApiKeyLifecycle(session).revoke(owner, key, RevocationCause.UNUSED, null);
        if (revoked) {
            new KeyEnd(session, realm).revoked(key, owner, RevocationCause.UNUSED);
        }
        return revoked;
    }
}
