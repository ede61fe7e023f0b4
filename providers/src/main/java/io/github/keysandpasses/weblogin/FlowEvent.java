package io.github.keysandpasses.weblogin;

import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * The event of a login. Keycloak's authenticators end the event of their request themselves; while a flow runs, this
 * one keeps the error back, so that there is one event for each login, with our reason and details.
 */
public final class FlowEvent extends EventBuilder {

    private boolean flowRuns;
    private String error;

    private FlowEvent(KeycloakSession session) {
        super(session.getContext().getRealm(), session, session.getContext().getConnection());
    }

    /** The event of a login with a password. */
    public static FlowEvent ofLogin(KeycloakSession session) {
        FlowEvent event = new FlowEvent(session);
        event.event(EventType.LOGIN).detail(Details.GRANT_TYPE, OAuth2Constants.PASSWORD);
        return event;
    }

    void flowBegins() {
        flowRuns = true;
    }

    /** What the flow said was wrong, in Keycloak's words ({@link org.keycloak.events.Errors}). */
    Optional<String> flowEnds() {
        flowRuns = false;
        return Optional.ofNullable(error);
    }

    @Override
    public void error(String reported) {
        if (flowRuns) {
            error = reported;
        } else {
            super.error(reported);
        }
    }
}
