package io.github.keysandpasses.accesspass.definition;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;

/** Stops Keycloak from removing a component, at its own endpoint too, where no validation is asked. */
final class RefusedRemoval {

    private RefusedRemoval() {}

    static ErrorResponseException because(RefusalReason reason) {
        return ErrorResponse.error(
                reason.callerText(),
                Response.Status.fromStatusCode(reason.answer().adminStatus()));
    }
}
