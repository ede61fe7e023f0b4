package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;

/** Reports that a session has ended with the access pass it was begun with: a {@code LOGOUT} event of the owner that says why. */
public final class PassSessionEnd {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** The sessions of a realm. */
    public PassSessionEnd(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * A session ends.
     *
     * @param pass the pass it was begun with; empty if that is deleted
     */
    public void ended(UserSessionModel userSession, Optional<AccessPass> pass) {
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.LOGOUT)
                .user(userSession.getUser())
                .session(userSession)
                .detail(org.keycloak.events.Details.REASON, RefusalReason.PASS_OF_TOKEN_ENDED.code());
        pass.ifPresent(ended -> event.detail(Details.PASS_NUMBER, ended.number()));
        event.success();
    }
}
