package io.github.keysandpasses.domain.refusal;

/**
 * What the caller gets to see, at each door.
 *
 * @param text constant, without anything of the request in it
 * @param oauthError the error at the token endpoint, or null where the reason cannot arise there
 * @param crmStatus the status code and, through it, the HTTP status at the Web API, or null
 * @param adminStatus the HTTP status at the admin REST API, or 0
 */
public record Answer(String text, OAuthError oauthError, CrmStatus crmStatus, int adminStatus) {
    static final Answer NO_KEY =
            new Answer("Missing Web API key", OAuthError.INVALID_REQUEST, CrmStatus.AUTHENTICATION_REQUIRED);
    static final Answer BAD_KEY =
            new Answer("Invalid Web API key", OAuthError.INVALID_GRANT, CrmStatus.INVALID_WEB_API_KEY);
    static final Answer TOO_MANY_WRONG_KEYS = new Answer(
            "Too many invalid Web API keys from this address", OAuthError.SLOW_DOWN, CrmStatus.TOO_MANY_ATTEMPTS);
    static final Answer BAD_UNIT = new Answer("Invalid unit", OAuthError.INVALID_REQUEST, CrmStatus.INVALID_UNIT);

    static final Answer BAD_PASS =
            new Answer("Invalid access pass", OAuthError.INVALID_GRANT, CrmStatus.INVALID_CREDENTIALS);
    static final Answer BAD_CREDENTIALS = webApi("Invalid username or password", CrmStatus.INVALID_CREDENTIALS);
    static final Answer BAD_ORGANIZATION = webApi("Invalid organisation", CrmStatus.INVALID_ORGANISATION);
    static final Answer BAD_TOKEN = webApi("Invalid token", CrmStatus.INVALID_TOKEN);

    Answer(String text, OAuthError oauthError, CrmStatus crmStatus) {
        this(text, oauthError, crmStatus, 0);
    }

    static Answer admin(String text, int httpStatus) {
        return new Answer(text, null, null, httpStatus);
    }

    /** On a page for people: what they read there is a message in their language; this says the same. */
    static Answer account(String text) {
        return new Answer(text, null, null);
    }

    static Answer webApi(String text, CrmStatus crmStatus) {
        return new Answer(text, null, crmStatus);
    }
}
