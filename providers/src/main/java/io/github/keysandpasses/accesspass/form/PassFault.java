package io.github.keysandpasses.accesspass.form;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/**
 * Something that is wrong in a form about an access pass.
 *
 * @param field at which field
 * @param message the key of the message the person reads
 * @param parameters what goes into the message
 * @param reason what the event says
 */
public record PassFault(String field, String message, List<Object> parameters, RefusalReason reason) {

    public PassFault {
        parameters = List.copyOf(parameters);
    }

    /** A fault at a field. */
    public static PassFault of(String field, String message, RefusalReason reason, Object... parameters) {
        return new PassFault(field, message, List.of(parameters), reason);
    }

    /** The same for Keycloak's forms. */
    public FormMessage formMessage() {
        return new FormMessage(field, message, parameters.toArray());
    }
}
