package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Reports that a key was revoked by something else than an administrator's request, which has its admin event: a {@code
 * REVOKE_GRANT} event of the owner, and the counter {@code keysandpasses_keys_revoked_total} with the label {@code cause}.
 */
public final class KeyEnd {

    private static final String COUNTER = "keysandpasses.keys.revoked";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The keys of a realm. */
    public KeyEnd(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A key was revoked. Its owner need not be there any more. */
    public void revoked(StoredWebApiKey key, RevocationCause cause) {
        new EventBuilder(realm, session)
                .event(EventType.REVOKE_GRANT)
                .user(key.ownerId())
                .detail(Details.KEY_ID, key.id())
                .detail(Details.KEY_PREFIX, key.publicPrefix())
                .detail(Details.REVOCATION_CAUSE, word(cause))
                .success();
        count(cause);
    }

    /** Counts the end of a key that has an event already. */
    static void count(RevocationCause cause) {
        Metrics.counter(COUNTER, "cause", word(cause)).increment();
    }

    static String word(RevocationCause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }
}
