package io.github.keysandpasses.token;

/**
 * Marks tokens that come from a Web API key as such for Keycloak, which reads from a token's {@code jti} by which grant it was
 * issued, and asks that grant whether the token may be used at Keycloak's own APIs.
 */
public final class KeyToken {

    /**
     * The two letters of our grant in the {@code jti}: {@code <session type><token type><grant>:<id>}, two letters each. Never
     * change them: live tokens could not be read.
     */
    public static final String GRANT_SHORTCUT = "wk";

    private static final int GRANT_POSITION = 4;
    private static final int CONTEXT_LENGTH = 6;

    private KeyToken() {}

    /** The {@code jti} with our grant in it: a token got for a key's token is still a key's token. */
    static String mark(String jti) {
        return jti.indexOf(':') == CONTEXT_LENGTH
                ? jti.substring(0, GRANT_POSITION) + GRANT_SHORTCUT + jti.substring(CONTEXT_LENGTH)
                : jti;
    }
}
