package io.github.keysandpasses.crmapi.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.refusal.CrmStatus;
import io.github.keysandpasses.domain.refusal.RefusalReason;

/**
 * The form of every answer of the Web API (CRM.COM V4 Web API, <em>Introduction</em>).
 *
 * @param status how it went
 * @param data what was asked for; left out when there is nothing
 */
public record Envelope(
        Status status,
        @JsonInclude(JsonInclude.Include.NON_NULL) Object data) {

    /**
     * How a call went. A client looks at {@code code} first: anything but {@code OK} is a failure.
     *
     * @param code a value of {@link CrmStatus}
     * @param message a short text for people, empty on success
     * @param description always empty, as in the CRM's newer samples
     */
    public record Status(String code, String message, String description) {}

    /** The answer to a call that went well. */
    public static Envelope ok(Object data) {
        return new Envelope(new Status(CrmStatus.OK.name(), "", ""), data);
    }

    /** The answer to a refused call. */
    public static Envelope refused(RefusalReason reason) {
        return new Envelope(new Status(reason.answer().crmStatus().name(), reason.callerText(), ""), null);
    }
}
