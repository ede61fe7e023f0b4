package io.github.keysandpasses.audit;

import java.util.Locale;

/** Where a token is asked for, given back or looked at, as events and metrics name it. */
public enum Door {
    /** Token exchange with a key as the subject token (RFC 8693). */
    TOKEN_EXCHANGE,
    /** Token exchange with an authentication code as the subject token (RFC 8693). */
    AUTHENTICATION_CODE,
    /** The extension grant at the token endpoint (RFC 6749 section 4.5). */
    GRANT,
    /** The CRM.COM-compatible Web API. */
    WEB_API,
    /** A key is presented in order to end it. */
    KEY_REVOCATION,
    /** User name and password at the Web API. */
    WEB_API_LOGIN,
    /** The release of a token at the Web API. */
    WEB_API_RELEASE,
    /** A client that authenticates itself by a key, at any of Keycloak's endpoints. */
    CLIENT_SECRET,
    /** An ordinary login, refresh or token exchange, where only organisation and unit are ours. */
    LOGIN,
    /** Keycloak's userinfo endpoint. */
    USERINFO,
    /** Keycloak's introspection endpoint. */
    INTROSPECTION;

    /** The name in events and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
