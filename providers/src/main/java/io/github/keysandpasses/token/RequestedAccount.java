package io.github.keysandpasses.token;

import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The account a login is for: the {@code account} parameter of the request, or what the customer chose on the page. Two tabs of
 * one browser may log in for two accounts, so it travels as a unit does ({@link RequestedParameter}).
 */
public final class RequestedAccount {

    /** The name of the parameter, at every door. */
    public static final String PARAMETER = "account";

    /** As long as the id of a related entity can be. */
    public static final int MAX_LENGTH = 255;

    private static final RequestedParameter ACCOUNT = new RequestedParameter(PARAMETER, MAX_LENGTH);

    private RequestedAccount() {}

    /** The account that the request of the login at hand names. */
    public static Optional<String> of(AuthenticationSessionModel login) {
        return ACCOUNT.of(login);
    }

    /** The login at hand is for this account. */
    public static void set(AuthenticationSessionModel login, String accountId) {
        ACCOUNT.set(login, accountId);
    }

    /**
     * Sets the account of the login at hand apart from those of other logins.
     *
     * @param earlier the client session that an earlier login of the same browser has left, or null
     */
    public static void setApart(AuthenticationSessionModel login, AuthenticatedClientSessionModel earlier) {
        ACCOUNT.setApart(login, earlier);
    }

    static Optional<String> of(KeycloakSession session, ClientSessionContext context) {
        return ACCOUNT.of(session, context);
    }

    static void forget(KeycloakSession session, ClientSessionContext context) {
        ACCOUNT.forget(session, context);
    }
}
