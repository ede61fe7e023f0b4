package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * Reports what became of a verification, as Keycloak reports a required action: {@code CUSTOM_REQUIRED_ACTION} or its error. The
 * login around it has its own events.
 */
final class VerificationEvents {

    private final RequiredActionContext context;

    VerificationEvents(RequiredActionContext context) {
        this.context = context;
    }

    /** Keycloak itself reports that the action is done; here it learns of which pass. */
    void verified(AccessPass pass) {
        context.getEvent().detail(Details.PASS_NUMBER, pass.number());
    }

    /** No code was sent, or a wrong one was typed, or something else has to be corrected. */
    void refused(AccessPass pass, RefusalReason reason) {
        event().detail(Details.PASS_NUMBER, pass.number())
                .detail(org.keycloak.events.Details.REASON, reason.code())
                .error(reason.code());
    }

    /** The login ends here. */
    void gone() {
        event().detail(org.keycloak.events.Details.REASON, RefusalReason.PASS_NOT_PENDING.code())
                .error(RefusalReason.PASS_NOT_PENDING.code());
    }

    private EventBuilder event() {
        return context.getEvent()
                .clone()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .user(context.getUser())
                .detail(org.keycloak.events.Details.CUSTOM_REQUIRED_ACTION, VerificationCodeActionFactory.ID);
    }
}
