package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.Accounts;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.PassOfLogin;
import io.github.keysandpasses.token.RequestedAccount;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What follows once a pass is proven: for which account the login is, and then the end of the step. */
final class AccountStep {

    /** The button of the page that asks. */
    static final String CHOOSE = "chooseAccount";

    private final AuthenticationFlowContext context;
    private final PassOwner owners;

    AccountStep(AuthenticationFlowContext context) {
        this.context = context;
        this.owners = new PassOwner(context);
    }

    /**
     * Goes on with a proven pass of a good owner: to the next step, or to the page that asks for the account.
     *
     * @param identifier what the person called the pass by
     */
    void goOn(AccessPass pass, Optional<String> identifier) {
        AccountDecision decision = AccountDecision.of(context, pass);
        if (decision instanceof AccountDecision.Taken taken) {
            end(pass, identifier, taken.accountId());
        } else if (decision instanceof AccountDecision.Ask ask) {
            ask(pass, identifier, ask.accounts());
        } else {
            refuse(((AccountDecision.Refused) decision).reason());
        }
    }

    private void ask(AccessPass pass, Optional<String> identifier, Accounts accounts) {
        if (FlowPlace.isDirectGrant(context)) {
            refuse(RefusalReason.PASS_ACCOUNT_REQUIRED);
            return;
        }
        ProvenPass.keep(context, pass, identifier);
        context.challenge(new PassPages(context).chooseAccount(accounts, List.of()));
    }

    /** What was chosen on the page counts only if it is among the accounts the pass has now. */
    void choose(AccessPass pass, LoginForm form) {
        Accounts accounts = Accounts.of(pass);
        Optional<RelatedEntity> chosen = accounts.byId(form.text(LoginForm.ACCOUNT));
        if (chosen.isPresent()) {
            end(pass, ProvenPass.identifier(context), chosen.map(RelatedEntity::entityId));
        } else {
            context.forceChallenge(new PassPages(context)
                    .chooseAccount(accounts, List.of(new FormMessage(LoginForm.ACCOUNT, "crmAccountChooseOne"))));
        }
    }

    /** The pass and its owner may have changed while a page was open, so both are looked at once more. */
    private void end(AccessPass pass, Optional<String> identifier, Optional<String> accountId) {
        ProvenPass.forget(context);
        Verdict<UserModel> owner = owners.of(pass);
        if (owner instanceof Verdict.Granted<UserModel> granted) {
            succeed(pass, granted.value(), identifier, accountId);
        } else {
            refuse(((Verdict.Refused<UserModel>) owner).reason());
        }
    }

    private void succeed(AccessPass pass, UserModel owner, Optional<String> identifier, Optional<String> accountId) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (context.getUser() == null) {
            identifier.ifPresent(name -> login.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, name));
            context.setUser(owner);
        }
        PassOfLogin.keep(login, pass.id(), accountId);
        accountId.ifPresent(id -> RequestedAccount.set(login, id));
        owners.requireVerification(pass);
        context.getEvent().detail(Details.PASS_NUMBER, pass.number());
        context.success(PasswordCredentialModel.TYPE);
    }

    /** The end of a step by which the pass of the login stays as it is. */
    static void succeed(AuthenticationFlowContext context) {
        context.success(PasswordCredentialModel.TYPE);
    }

    private void refuse(RefusalReason reason) {
        LoginRefusal.report(context, reason);
        context.forceChallenge(
                FlowPlace.isDirectGrant(context) ? GrantAnswer.of(reason) : new PassPages(context).refused(reason));
    }
}
