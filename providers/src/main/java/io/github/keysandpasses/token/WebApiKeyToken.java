package io.github.keysandpasses.token;

import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.representations.AccessToken;

/**
 * Marks narrow tokens, of a key or of a login at the Web API, as such for Keycloak, which reads from a token's {@code jti} how it was issued:
 * {@code <session type><token type><grant>:<id>}, two letters each.
 */
public final class WebApiKeyToken {

    /** The two letters of our grant. Never change them: live tokens could not be read. */
    public static final String GRANT_SHORTCUT = "wk";

    private static final int SESSION_TYPE_LENGTH = 2;
    private static final int CONTEXT_LENGTH = 6;

    private WebApiKeyToken() {}

    /** Whether Keycloak leaves the token's claims and roles to introspection; not to be told any more once it is marked. */
    static boolean isLightweight(AccessToken token) {
        return token.getId().startsWith(AccessTokenContext.TokenType.LIGHTWEIGHT.getShortcut(), SESSION_TYPE_LENGTH);
    }

    /**
     * Makes Keycloak take the token for what it is, wherever it would widen it again:
     *
     * <ul>
     *   <li>its grant is ours, also when it was got for another token: Keycloak's own APIs ask our grant and are told no;
     *   <li>it is no lightweight token, and has a {@code realm_access} if only an empty one: for tokens without roles Keycloak's
     *       client registration looks up those of the user.
     * </ul>
     */
    static void mark(AccessToken token) {
        String jti = token.getId();
        if (jti.indexOf(':') == CONTEXT_LENGTH) {
            token.id(jti.substring(0, SESSION_TYPE_LENGTH)
                    + AccessTokenContext.TokenType.REGULAR.getShortcut()
                    + GRANT_SHORTCUT
                    + jti.substring(CONTEXT_LENGTH));
        }
        if (token.getRealmAccess() == null) {
            token.setRealmAccess(new AccessToken.Access());
        }
    }
}
