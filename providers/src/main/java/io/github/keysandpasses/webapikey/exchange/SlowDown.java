package io.github.keysandpasses.webapikey.exchange;

import io.github.keysandpasses.domain.refusal.OAuthError;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.throttle.Throttled;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** The token endpoint's answer to a wrong key too many: an error of RFC 8628 section 3.5 under the status of RFC 6585 section 4. */
final class SlowDown extends CorsErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    SlowDown(Cors cors, Throttled throttled) {
        super(
                cors,
                OAuthError.SLOW_DOWN.code(),
                RefusalReason.KEY_ATTEMPTS_EXCEEDED.callerText(),
                Response.Status.TOO_MANY_REQUESTS);
        this.retryAfterSeconds = throttled.retryAfterSeconds();
    }

    @Override
    public Response getResponse() {
        return Response.fromResponse(super.getResponse())
                .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }
}
