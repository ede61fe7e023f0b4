package io.github.keysandpasses.accesspass.login;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Whose login is guessed at: the user who has to prove that it is still them, else the owner of the pass that was named. Keycloak's
 * brute-force protector counts for this user; our own count, for the pass, is elsewhere and holds without it (docs/security.md).
 *
 * <p>The name that was typed is kept from Keycloak until it is proven: Keycloak would count for the user of that name or e-mail
 * address, who need not be the owner of the pass.
 */
final class GuessedUser {

    private final AuthenticationFlowContext context;
    private final Optional<UserModel> user;

    private GuessedUser(AuthenticationFlowContext context, Optional<UserModel> user) {
        this.context = context;
        this.user = user;
    }

    /** The user of a guess at a pass of this owner; empty for nobody's. */
    static GuessedUser of(AuthenticationFlowContext context, Optional<String> ownerId) {
        if (context.getUser() == null) {
            context.getAuthenticationSession().removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        }
        RealmModel realm = context.getRealm();
        return new GuessedUser(
                context,
                Optional.ofNullable(context.getUser())
                        .or(() -> ownerId.map(id -> context.getSession().users().getUserById(realm, id))));
    }

    /** Whether Keycloak has locked the user out; then nothing is evaluated, and as much time spent. */
    boolean isLocked() {
        boolean locked = user.map(found -> AuthenticatorUtils.getDisabledByBruteForceEventError(context, found))
                .isPresent();
        if (locked) {
            AuthenticatorUtils.dummyHash(context);
        }
        return locked;
    }

    /** Has the event of a refusal name the user, as Keycloak's own do. */
    void report() {
        user.ifPresent(context.getEvent()::user);
    }

    /** Counts a wrong guess where Keycloak will not: for a user of the login it does, once the step has failed. */
    void countWrong() {
        if (context.getUser() != null || !context.getRealm().isBruteForceProtected()) {
            return;
        }
        user.ifPresent(found -> context.getProtector()
                .failedLogin(
                        context.getRealm(),
                        found,
                        context.getConnection(),
                        context.getUriInfo(),
                        Set.of(PasswordCredentialModel.TYPE)));
    }
}
