package io.github.keysandpasses.admin;

import org.keycloak.events.admin.OperationType;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Admin events about keys: what was done to which, and never the key itself. */
final class KeyEvents {

    private static final String RESOURCE_TYPE = "WEB_API_KEY";

    private final AdminEventBuilder adminEvent;

    KeyEvents(AdminEventBuilder adminEvent) {
        this.adminEvent = adminEvent.resource(RESOURCE_TYPE);
    }

    /**
     * Reports what was done.
     *
     * @param id the key's, or the name of a request about many
     * @param representation what the event shows, or null
     */
    void report(OperationType operation, String id, Object representation) {
        adminEvent.operation(operation).resourcePath("keys-and-passes", "web-api-keys", id);
        if (representation != null) {
            adminEvent.representation(representation);
        }
        adminEvent.success();
    }
}
