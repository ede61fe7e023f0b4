package io.github.keysandpasses.domain.refusal;

/** The OAuth 2.0 error codes a refusal can become at the token endpoint (RFC 6749 section 5.2, RFC 6749 section 4.1.2.1). */
public enum OAuthError {
    /** The request is malformed: RFC 6749 section 5.2. */
    INVALID_REQUEST("invalid_request", 400),
    /** The presented key, its owner, organisation or unit is not good: RFC 6749 section 5.2. */
    INVALID_GRANT("invalid_grant", 400),
    /** The authenticated client may not use this grant: RFC 6749 section 5.2. */
    UNAUTHORIZED_CLIENT("unauthorized_client", 400),
    /** The requested scope is unknown, or consent to it is missing: RFC 6749 section 5.2. */
    INVALID_SCOPE("invalid_scope", 400),
    /** No token can be issued for the requested audience or resource: RFC 8693 section 2.2.2. */
    INVALID_TARGET("invalid_target", 400),
    /** The client has asked too often for now: RFC 8628 section 3.5. */
    SLOW_DOWN("slow_down", 429),
    /** A failure of ours: the name is borrowed from RFC 6749 section 4.1.2.1. */
    SERVER_ERROR("server_error", 500),
    /** The server cannot answer for now: the name is borrowed from RFC 6749 section 4.1.2.1. */
    TEMPORARILY_UNAVAILABLE("temporarily_unavailable", 503);

    private final String code;
    private final int httpStatus;

    OAuthError(String code, int httpStatus) {
        this.code = code;
        this.httpStatus = httpStatus;
    }

    /** The value of the {@code error} member of the answer. */
    public String code() {
        return code;
    }

    /** The HTTP status the token endpoint answers with. */
    public int httpStatus() {
        return httpStatus;
    }
}
