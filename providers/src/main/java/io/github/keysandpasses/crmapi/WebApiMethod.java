package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.audit.Door;
import io.github.keysandpasses.audit.ExchangeAudit;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.io.InputStream;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * One method of the Web API: what sets it apart from the others. The rest, from the guard to the envelope, is {@link
 * WebApiResource}'s.
 */
abstract class WebApiMethod {

    private final KeycloakSession session;
    private final EventBuilder event;
    private final ExchangeAudit audit;

    /** A method whose events are of the type. */
    WebApiMethod(KeycloakSession session, EventType type, Door door) {
        this(session, event(session).event(type), door);
    }

    /** A method with an event of its own, which has its type already. */
    WebApiMethod(KeycloakSession session, EventBuilder event, Door door) {
        this.session = session;
        this.event = event;
        this.audit = new ExchangeAudit(event, door);
    }

    private static EventBuilder event(KeycloakSession session) {
        return new EventBuilder(
                session.getContext().getRealm(), session, session.getContext().getConnection());
    }

    /** Whether the method is there at all, whatever is sent to it. */
    Verdict<ClientModel> admit(ClientModel client) {
        return Verdict.granted(client);
    }

    /** Does what the call asks for. The outcome is not reported yet. */
    abstract Verdict<?> answer(ClientModel client, InputStream body);

    final KeycloakSession session() {
        return session;
    }

    final EventBuilder event() {
        return event;
    }

    final ExchangeAudit audit() {
        return audit;
    }
}
