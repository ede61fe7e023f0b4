package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import java.util.List;
import org.keycloak.models.utils.FormMessage;

/**
 * Something that is wrong in the form.
 *
 * @param field at which field
 * @param message the key of the message the person reads
 * @param parameters what goes into the message
 * @param reason what the event says
 */
record FieldFault(String field, String message, List<Object> parameters, RefusalReason reason) {

    FieldFault {
        parameters = List.copyOf(parameters);
    }

    static FieldFault of(String field, String message, RefusalReason reason, Object... parameters) {
        return new FieldFault(field, message, List.of(parameters), reason);
    }

    FormMessage formMessage() {
        return new FormMessage(field, message, parameters.toArray());
    }
}
