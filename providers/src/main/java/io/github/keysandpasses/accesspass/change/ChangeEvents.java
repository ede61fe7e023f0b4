package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Reports what became of a change, as Keycloak reports other credentials: {@code UPDATE_CREDENTIAL} or its error. The login around it
 * has its own events.
 */
final class ChangeEvents {

    private final RequiredActionContext context;

    ChangeEvents(RequiredActionContext context) {
        this.context = context;
    }

    void changed(AccessPass pass) {
        event(Optional.of(pass)).success();
    }

    /** Something has to be corrected, or cannot be. */
    void refused(Optional<AccessPass> pass, RefusalReason reason) {
        event(pass).detail(org.keycloak.events.Details.REASON, reason.code()).error(reason.code());
    }

    private EventBuilder event(Optional<AccessPass> pass) {
        EventBuilder event = context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .client(context.getAuthenticationSession().getClient())
                .user(context.getUser())
                .detail(org.keycloak.events.Details.CREDENTIAL_TYPE, AccessPassCredential.TYPE);
        pass.ifPresent(known -> event.detail(Details.PASS_NUMBER, known.number()));
        return event;
    }
}
