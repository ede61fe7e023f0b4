package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * What the steps have in common: in a direct grant all is in one request; in a browser a page asks, and once the pass is proven
 * another page may ask for which account. Refusals look alike whatever the reason.
 */
abstract class PassAuthenticator implements Authenticator {

    /** One request has it all. */
    abstract void grant(AuthenticationFlowContext context, LoginForm form);

    /** Shows the first page. */
    abstract void begin(AuthenticationFlowContext context);

    /** Something was typed into a page. */
    abstract void answer(AuthenticationFlowContext context, LoginForm form);

    /** The page again, with what is wrong. */
    abstract Response refusal(AuthenticationFlowContext context, LoginForm form, RefusalReason reason);

    @Override
    public final void authenticate(AuthenticationFlowContext context) {
        if (FlowPlace.isDirectGrant(context)) {
            grant(context, LoginForm.of(context));
            return;
        }
        // Who loads the page with the accounts again sees it again.
        ProvenPass.of(context)
                .ifPresentOrElse(
                        pass -> new AccountStep(context).goOn(pass, ProvenPass.identifier(context)),
                        () -> begin(context));
    }

    @Override
    public final void action(AuthenticationFlowContext context) {
        LoginForm form = LoginForm.of(context);
        Optional<AccessPass> proven = ProvenPass.of(context);
        if (proven.isPresent() && form.has(AccountStep.CHOOSE)) {
            new AccountStep(context).choose(proven.get(), form);
            return;
        }
        ProvenPass.forget(context);
        answer(context, form);
    }

    /** Refuses, and counts what was a wrong guess. */
    final void refuse(AuthenticationFlowContext context, LoginForm form, GuessedUser guessed, RefusalReason reason) {
        guessed.report();
        LoginRefusal.report(context, reason);
        boolean grant = FlowPlace.isDirectGrant(context);
        Response response = grant ? GrantAnswer.of(reason) : refusal(context, form, reason);
        if (!LoginRefusal.isWrongGuess(reason)) {
            context.forceChallenge(response);
            return;
        }
        guessed.countWrong();
        if (grant) {
            context.failure(LoginRefusal.flowError(reason), response);
        } else {
            context.failureChallenge(LoginRefusal.flowError(reason), response);
        }
    }

    /** The user's passes that can be proven now. */
    static List<AccessPass> effective(KeycloakSession session, UserModel user) {
        return new AccessPasses(session)
                .ofOwner(user).stream().filter(AccessPass::isEffective).toList();
    }

    static List<FormMessage> fault(String field, String message) {
        return List.of(new FormMessage(field, message));
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public final void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public final void close() {}
}
