package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;

/** Reports that Keycloak was kept from issuing a token, for an ordinary login or a refresh. */
public final class IssueRefusalAudit {

    private final KeycloakSession session;

    public IssueRefusalAudit(KeycloakSession session) {
        this.session = session;
    }

    /** Logs the event {@code LOGIN_ERROR} with the reason, and counts it. */
    public void refused(AuthenticatedClientSessionModel clientSession, RefusalReason reason) {
        new EventBuilder(clientSession.getRealm(), session, session.getContext().getConnection())
                .event(EventType.LOGIN)
                .client(clientSession.getClient())
                .user(clientSession.getUserSession().getUser())
                .session(clientSession.getUserSession())
                .detail(Details.DOOR, Door.LOGIN.label())
                .detail(org.keycloak.events.Details.REASON, reason.code())
                .error(reason.code());
        ExchangeMetrics.refused(Door.LOGIN, reason.code());
    }
}
