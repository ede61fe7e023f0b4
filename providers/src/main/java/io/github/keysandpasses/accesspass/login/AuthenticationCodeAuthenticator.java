package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.proof.PassProofs;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Logs a customer in with the authentication code of an access pass (CRM.COM's Access Tokens manual: <em>authentication
 * code</em>).
 *
 * <p>A code that can be guessed, a phone number or the number of a card, opens nothing alone: with less than 64 bits something
 * else must have been proven before, in this login.
 */
final class AuthenticationCodeAuthenticator extends PassAuthenticator {

    @Override
    void grant(AuthenticationFlowContext context, LoginForm form) {
        String code = form.text(LoginForm.GRANT_AUTHENTICATION_CODE);
        if (code.isBlank()) {
            LoginRefusal.report(context, RefusalReason.PASS_PARAMETER_MISSING);
            context.forceChallenge(GrantAnswer.of(RefusalReason.PASS_PARAMETER_MISSING));
        } else {
            prove(context, form, code);
        }
    }

    @Override
    void begin(AuthenticationFlowContext context) {
        if (context.getUser() != null && !configuredFor(context.getSession(), context.getRealm(), context.getUser())) {
            context.attempted();
        } else {
            context.challenge(new PassPages(context).authenticationCode(settings(context), List.of()));
        }
    }

    @Override
    void answer(AuthenticationFlowContext context, LoginForm form) {
        String code = form.text(LoginForm.AUTHENTICATION_CODE);
        if (code.isBlank()) {
            context.forceChallenge(new PassPages(context)
                    .authenticationCode(
                            settings(context), fault(LoginForm.AUTHENTICATION_CODE, "crmAuthenticationCodeMissing")));
        } else {
            prove(context, form, code);
        }
    }

    private void prove(AuthenticationFlowContext context, LoginForm form, String code) {
        GuessedUser guessed = GuessedUser.of(context, Optional.empty());
        Verdict<AccessPass> proven = proof(context, guessed, code)
                .then(pass -> new PassOwner(context).of(pass).then(owner -> Verdict.granted(pass)));
        if (proven instanceof Verdict.Granted<AccessPass> granted) {
            goOn(context, form, granted.value());
        } else {
            refuse(context, form, guessed, ((Verdict.Refused<AccessPass>) proven).reason());
        }
    }

    /** The owner is known only now: that Keycloak has locked them out must hold all the same. */
    private void goOn(AuthenticationFlowContext context, LoginForm form, AccessPass pass) {
        GuessedUser owner = GuessedUser.of(context, Optional.of(pass.ownerId()));
        if (owner.isLocked()) {
            refuse(context, form, owner, RefusalReason.PASS_GUESS_OWNER_LOCKED);
        } else {
            new AccountStep(context).goOn(pass, Optional.empty());
        }
    }

    private static Verdict<AccessPass> proof(AuthenticationFlowContext context, GuessedUser guessed, String code) {
        if (code.length() > LoginForm.MAX_SECRET) {
            return Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN);
        }
        if (guessed.isLocked()) {
            return Verdict.refused(RefusalReason.PASS_GUESS_OWNER_LOCKED);
        }
        PassProofs proofs = new PassProofs(context.getSession());
        boolean alone = !OtherFactor.wasProven(context);
        return context.getUser() == null
                ? proofs.authenticationCode(code, alone, new PassOwner(context).states())
                : proofs.authenticationCodeOf(context.getUser().getId(), code, alone, new PassOwner(context).states());
    }

    @Override
    Response refusal(AuthenticationFlowContext context, LoginForm form, RefusalReason reason) {
        return new PassPages(context)
                .authenticationCode(
                        settings(context),
                        fault(
                                LoginForm.AUTHENTICATION_CODE,
                                LoginRefusal.message(reason, "crmAuthenticationCodeInvalid")));
    }

    private static AuthenticationCodeSettings settings(AuthenticationFlowContext context) {
        return AuthenticationCodeSettings.of(context.getAuthenticatorConfig());
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return effective(session, user).stream().anyMatch(AccessPass::hasAuthenticationCode);
    }
}
