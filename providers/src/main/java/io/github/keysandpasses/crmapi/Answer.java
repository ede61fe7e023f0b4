package io.github.keysandpasses.crmapi;

import io.github.keysandpasses.crmapi.wire.Envelope;
import io.github.keysandpasses.domain.refusal.CrmStatus;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.github.keysandpasses.http.Challenge;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.RealmModel;

/** Makes every response of the Web API: JSON in its envelope, never cached, a true HTTP status. */
final class Answer {

    private Answer() {}

    static Response ok(Object data) {
        return response(CrmStatus.OK, Envelope.ok(data)).build();
    }

    /** RFC 6585 section 4. */
    static Response throttled(Throttled throttled) {
        RefusalReason reason = RefusalReason.KEY_ATTEMPTS_EXCEEDED;
        return response(reason.answer().crmStatus(), Envelope.refused(reason))
                .header(HttpHeaders.RETRY_AFTER, throttled.retryAfterSeconds())
                .build();
    }

    static Response refused(RealmModel realm, RefusalReason reason) {
        CrmStatus status = reason.answer().crmStatus();
        Response.ResponseBuilder response = response(status, Envelope.refused(reason));
        if (status.httpStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            // RFC 9110 section 15.5.2: a 401 says how to authenticate.
            response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(scheme(status), realm));
        }
        if (status == CrmStatus.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, HttpMethod.POST);
        }
        return response.build();
    }

    /**
     * Keys come in a Basic header. What else is refused here came in the body, for which HTTP knows no scheme: it gets
     * our own.
     */
    private static String scheme(CrmStatus status) {
        boolean ofKey = status == CrmStatus.AUTHENTICATION_REQUIRED || status == CrmStatus.INVALID_WEB_API_KEY;
        return ofKey ? "Basic" : "CRM";
    }

    private static Response.ResponseBuilder response(CrmStatus status, Envelope envelope) {
        return Response.status(status.httpStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(envelope);
    }
}
