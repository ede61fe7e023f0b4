package io.github.keysandpasses.domain.refusal;

/**
 * The values of {@code status.code} in the Web API's envelope, each with its HTTP status.
 *
 * <p>CRM.COM's manuals show no code but {@code OK}; the others are ours and stay stable once released.
 */
public enum CrmStatus {
    OK(200),
    INVALID_REQUEST(400),
    INVALID_UNIT(400),
    AUTHENTICATION_REQUIRED(401),
    INVALID_WEB_API_KEY(401),
    ACCESS_DENIED(403),
    HTTPS_REQUIRED(403),
    NOT_AVAILABLE(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    SERVER_ERROR(500),
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
