package io.github.keysandpasses.token;

import java.util.Optional;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a login remembers of the access pass it was made with: ids only, in the login while it lasts and in the user session after
 * it. Whoever proves a pass writes it here; {@link PassOfToken} reads it when tokens are issued.
 */
public final class PassOfLogin {

    /** The note with the id of the pass. */
    public static final String PASS_NOTE = "keysandpasses.pass";

    /** The note with the id of the account the customer chose. */
    public static final String ACCOUNT_NOTE = "keysandpasses.account";

    private PassOfLogin() {}

    /** The login is made with this pass, for this account. */
    public static void keep(AuthenticationSessionModel login, String passId, Optional<String> accountId) {
        login.setAuthNote(PASS_NOTE, passId);
        login.setUserSessionNote(PASS_NOTE, passId);
        // A session that goes on must not keep what an earlier login chose with another pass: so none is a note too.
        login.setAuthNote(ACCOUNT_NOTE, accountId.orElse(""));
        login.setUserSessionNote(ACCOUNT_NOTE, accountId.orElse(""));
    }

    /** The id of the pass that the login at hand was made with so far. */
    public static Optional<String> passId(AuthenticationSessionModel login) {
        return Optional.ofNullable(login.getAuthNote(PASS_NOTE));
    }

    /** The account that a session is for, if it was made with this pass. */
    public static Optional<String> accountOf(UserSessionModel userSession, String passId) {
        return passId(userSession).filter(passId::equals).flatMap(same -> accountId(userSession));
    }

    /** The id of the pass that a session was made with. */
    public static Optional<String> passId(UserSessionModel userSession) {
        return note(userSession, PASS_NOTE);
    }

    static Optional<String> accountId(UserSessionModel userSession) {
        return note(userSession, ACCOUNT_NOTE);
    }

    private static Optional<String> note(UserSessionModel userSession, String name) {
        return Optional.ofNullable(userSession.getNote(name)).filter(value -> !value.isEmpty());
    }
}
