package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.ErrorResponse;

/** Turns a refusal into the answer Keycloak's admin REST API gives: its HTTP status and an {@code errorMessage}. */
final class Refusals {

    private Refusals() {}

    /** The granted value; else an exception that Keycloak turns into the answer, rolling the transaction back. */
    static <T> T orThrow(Verdict<T> verdict) {
        if (verdict instanceof Verdict.Granted<T> granted) {
            return granted.value();
        }
        RefusalReason reason = ((Verdict.Refused<T>) verdict).reason();
        throw ErrorResponse.error(
                reason.callerText(),
                Response.Status.fromStatusCode(reason.answer().adminStatus()));
    }
}
