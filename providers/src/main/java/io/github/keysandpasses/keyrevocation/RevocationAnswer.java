package io.github.keysandpasses.keyrevocation;

import io.github.keysandpasses.domain.refusal.CrmStatus;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.throttle.Throttled;
import io.github.keysandpasses.http.Challenge;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.RealmModel;

/** Makes every answer to who presents a key in order to end it. */
final class RevocationAnswer {

    private static final Map<String, String> DONE =
            Map.of("message", "If this is a Web API key of the realm, it is good for nothing any more");

    private RevocationAnswer() {}

    /** To any key, good or not (RFC 7009 section 2.2): a finder learns nothing about what was found. */
    static Response done() {
        return response(Response.Status.OK.getStatusCode(), DONE).build();
    }

    static Response throttled(Throttled throttled) {
        return error(RefusalReason.KEY_ATTEMPTS_EXCEEDED)
                .header(HttpHeaders.RETRY_AFTER, throttled.retryAfterSeconds())
                .build();
    }

    static Response refused(RealmModel realm, RefusalReason reason) {
        Response.ResponseBuilder response = error(reason);
        CrmStatus status = reason.answer().crmStatus();
        if (status == CrmStatus.AUTHENTICATION_REQUIRED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of("Basic", realm));
        }
        if (status == CrmStatus.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, HttpMethod.POST);
        }
        return response.build();
    }

    /** The members are those of an OAuth error (RFC 6749 section 5.2), the codes those of the Web API in small letters. */
    private static Response.ResponseBuilder error(RefusalReason reason) {
        CrmStatus status = reason.answer().crmStatus();
        Map<String, String> body = new TreeMap<>();
        body.put("error", status.name().toLowerCase(Locale.ROOT));
        body.put("error_description", reason.callerText());
        return response(status.httpStatus(), body);
    }

    private static Response.ResponseBuilder response(int status, Map<String, String> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .entity(body);
    }
}
