package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Admin events about access passes: what was done to which, and never what opens it. */
final class PassEvents {

    private static final String RESOURCE_TYPE = "ACCESS_PASS";

    private final AdminEventBuilder adminEvent;
    private final ShownPasses shown;

    PassEvents(AdminEventBuilder adminEvent, ShownPasses shown) {
        this.adminEvent = adminEvent.resource(RESOURCE_TYPE);
        this.shown = shown;
    }

    /** A pass was made, changed or deleted; the event shows it as it is, or was, without secrets. */
    void report(OperationType operation, AccessPass pass) {
        adminEvent
                .operation(operation)
                .resourcePath("keys-and-passes", "access-passes", pass.id())
                .representation(shown.show(pass))
                .success();
    }

    /** Something else was done to a pass. */
    void reportAction(String action, AccessPass pass) {
        adminEvent
                .operation(OperationType.ACTION)
                .resourcePath("keys-and-passes", "access-passes", pass.id(), action)
                .representation(shown.show(pass))
                .success();
    }
}
