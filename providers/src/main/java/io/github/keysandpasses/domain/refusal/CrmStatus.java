package io.github.keysandpasses.domain.refusal;

/**
 * The values of {@code status.code} in the Web API's envelope, each with its HTTP status.
 *
 * <p>CRM.COM's manuals show no code but {@code OK}; the others are ours and stay stable once released.
 */
public enum CrmStatus {
    /** The call went well. */
    OK(200),
    /** The request is malformed. */
    INVALID_REQUEST(400),
    /** No such unit, several of this name, or one is needed and none was sent. */
    INVALID_UNIT(400),
    /** No such organisation for whoever logs in. */
    INVALID_ORGANISATION(400),
    /** No key was sent. */
    AUTHENTICATION_REQUIRED(401),
    /** The key is no good, for whatever reason. */
    INVALID_WEB_API_KEY(401),
    /** User name, password or one-time password is no good, or the user may not log in: nobody learns which. */
    INVALID_CREDENTIALS(401),
    /** The token is no good, or not of the Web API. */
    INVALID_TOKEN(401),
    /** The realm is disabled, or something about the user is in the way. */
    ACCESS_DENIED(403),
    /** The realm wants TLS of this caller. */
    HTTPS_REQUIRED(403),
    /** The realm has no Web API. */
    NOT_AVAILABLE(404),
    /** Only POST is known here. */
    METHOD_NOT_ALLOWED(405),
    /** The body is over its limit. */
    REQUEST_TOO_LARGE(413),
    /** The body is not JSON by its content type. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Too many wrong keys came from this address: the header {@code Retry-After} says when to come back. */
    TOO_MANY_ATTEMPTS(429),
    /** A failure of ours. */
    SERVER_ERROR(500),
    /** The server is not configured for keys. */
    TEMPORARILY_UNAVAILABLE(503);

    private final int httpStatus;

    CrmStatus(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status that goes with this code. */
    public int httpStatus() {
        return httpStatus;
    }
}
