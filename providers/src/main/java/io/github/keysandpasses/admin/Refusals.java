package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.json.BodyFault;
import io.github.keysandpasses.webapikey.restriction.BadEntry;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

/**
 * Turns a refusal into the answer Keycloak's admin REST API gives: its HTTP status and an {@code errorMessage}, with the {@code
 * field} that is wrong where one is.
 */
final class Refusals {

    private static final int LONGEST_ECHO = 64;

    private Refusals() {}

    /** The granted value; else an exception that Keycloak turns into the answer, rolling the transaction back. */
    static <T> T orThrow(Verdict<T> verdict) {
        return orThrow(verdict, Optional.empty());
    }

    /**
     * The same, for a request with restrictions.
     *
     * @param about the entry of a restriction that was refused, if it was one
     */
    static <T> T orThrow(Verdict<T> verdict, Optional<BadEntry> about) {
        if (verdict instanceof Verdict.Granted<T> granted) {
            return granted.value();
        }
        RefusalReason reason = ((Verdict.Refused<T>) verdict).reason();
        throw exception(
                new ErrorRepresentation(
                        about.map(BadEntry::member).orElse(RefusedMember.of(reason)),
                        reason.callerText(),
                        about.flatMap(Refusals::echo).orElse(null)),
                reason.answer().adminStatus());
    }

    /** The answer to a refusal that is about the request as a whole, or one member of it. */
    static ErrorResponseException refusal(RefusalReason reason) {
        return exception(
                new ErrorRepresentation(RefusedMember.of(reason), reason.callerText(), null),
                reason.answer().adminStatus());
    }

    /** The answer to what cannot be read: 400, and which member or parameter it is. */
    static ErrorResponseException bad(BodyFault fault) {
        String member = fault.member().isEmpty() ? null : fault.member();
        return exception(
                new ErrorRepresentation(member, fault.text(), null), Response.Status.BAD_REQUEST.getStatusCode());
    }

    private static ErrorResponseException exception(ErrorRepresentation error, int status) {
        return new ErrorResponseException(Response.status(status)
                .entity(error)
                .type(MediaType.APPLICATION_JSON)
                .build());
    }

    /** What was sent, so that it can be found; not if somebody took a key for a name. */
    private static Optional<Object[]> echo(BadEntry entry) {
        if (entry.text() == null || WebApiKeyFormat.looksLikeKey(entry.text().strip())) {
            return Optional.empty();
        }
        String cut =
                entry.text().length() > LONGEST_ECHO ? entry.text().substring(0, LONGEST_ECHO) + "..." : entry.text();
        return Optional.of(new Object[] {cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?")});
    }
}
