package io.github.keysandpasses.audit;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;

/**
 * Reports refusals at Keycloak's own endpoints, where a token is issued, refreshed, exchanged or looked at and
 * organisation and unit are all that is ours. Their successes are Keycloak's events.
 */
public final class TokenAudit {

    private final KeycloakSession session;

    /** The audit of the request at hand. */
    public TokenAudit(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Keycloak was kept from issuing a token: {@code LOGIN_ERROR}, {@code REFRESH_TOKEN_ERROR} or {@code
     * TOKEN_EXCHANGE_ERROR}.
     *
     * @param grantType the grant, as Keycloak notes it for the token
     */
    public void issueRefused(AuthenticatedClientSessionModel clientSession, String grantType, RefusalReason reason) {
        report(clientSession, eventOf(grantType), Door.LOGIN, reason);
    }

    /** A token was refused at the userinfo endpoint: {@code USER_INFO_REQUEST_ERROR}. */
    public void userInfoRefused(AuthenticatedClientSessionModel clientSession, RefusalReason reason) {
        report(clientSession, EventType.USER_INFO_REQUEST, Door.USERINFO, reason);
    }

    /** A token was found inactive; the event is Keycloak's, which the caller ends with the reason. */
    public void introspectionRefused(RefusalReason reason) {
        ExchangeMetrics.refused(Door.INTROSPECTION, reason.code());
    }

    private void report(
            AuthenticatedClientSessionModel clientSession, EventType type, Door door, RefusalReason reason) {
        new EventBuilder(clientSession.getRealm(), session, session.getContext().getConnection())
                .event(type)
                .client(clientSession.getClient())
                .user(clientSession.getUserSession().getUser())
                .session(clientSession.getUserSession())
                .detail(Details.DOOR, door.label())
                .detail(org.keycloak.events.Details.REASON, reason.code())
                .error(reason.code());
        ExchangeMetrics.refused(door, reason.code());
    }

    private static EventType eventOf(String grantType) {
        if (OAuth2Constants.REFRESH_TOKEN.equals(grantType)) {
            return EventType.REFRESH_TOKEN;
        }
        return OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grantType) ? EventType.TOKEN_EXCHANGE : EventType.LOGIN;
    }
}
