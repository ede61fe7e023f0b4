package io.github.keysandpasses.http;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;

/**
 * What is checked of every call below {@code /realms} before anything else is. Keycloak checks nothing of this for an
 * extension: not TLS, not whether the realm is enabled.
 */
public final class Entrance {

    private Entrance() {}

    /** The realm, if the request may go on, or {@code HTTPS_REQUIRED}, {@code REALM_DISABLED}, {@code KEY_IN_URL}. */
    public static Verdict<RealmModel> of(KeycloakContext context) {
        RealmModel realm = context.getRealm();
        boolean https = "https".equals(context.getUri().getBaseUri().getScheme());
        if (!https && realm.getSslRequired().isRequired(context.getConnection())) {
            return Verdict.refused(RefusalReason.HTTPS_REQUIRED);
        }
        if (!realm.isEnabled()) {
            return Verdict.refused(RefusalReason.REALM_DISABLED);
        }
        return WebApiKeyInUrl.isIn(context.getUri().getQueryParameters())
                ? Verdict.refused(RefusalReason.KEY_IN_URL)
                : Verdict.granted(realm);
    }
}
