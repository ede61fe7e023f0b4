package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.Accounts;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.token.PassOfLogin;
import io.github.keysandpasses.token.RequestedAccount;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;

/** For which of a customer's accounts a login is. Nothing is guessed: one is taken, of several one is named or asked for. */
sealed interface AccountDecision {

    /** It is clear; empty if the customer has no account. */
    record Taken(Optional<String> accountId) implements AccountDecision {}

    /** The customer has to say. */
    record Ask(Accounts accounts) implements AccountDecision {}

    /** What the request names is none of the customer's accounts. */
    record Refused(RefusalReason reason) implements AccountDecision {}

    /** The decision for a pass that was proven. */
    static AccountDecision of(AuthenticationFlowContext context, AccessPass pass) {
        return of(Accounts.of(pass), asked(context), earlier(context, pass));
    }

    /**
     * The decision among these accounts.
     *
     * @param asked the account that the request names
     * @param earlier the account of the session that goes on; if it has ended, its customer says what now
     */
    static AccountDecision of(Accounts accounts, Optional<String> asked, Optional<String> earlier) {
        if (asked.isPresent()) {
            return asked.flatMap(accounts::byId)
                    .<AccountDecision>map(account -> new Taken(Optional.of(account.entityId())))
                    .orElseGet(() -> new Refused(RefusalReason.PASS_ACCOUNT_UNKNOWN));
        }
        Optional<RelatedEntity> clear = earlier.isPresent() ? earlier.flatMap(accounts::byId) : accounts.only();
        return clear.isEmpty() && !accounts.open().isEmpty()
                ? new Ask(accounts)
                : new Taken(clear.map(RelatedEntity::entityId));
    }

    private static Optional<String> asked(AuthenticationFlowContext context) {
        return FlowPlace.isDirectGrant(context)
                ? Optional.of(LoginForm.of(context).text(RequestedAccount.PARAMETER))
                        .filter(account -> !account.isEmpty())
                : RequestedAccount.of(context.getAuthenticationSession());
    }

    /** Whoever only proves that it is still them goes on with the account they have. */
    private static Optional<String> earlier(AuthenticationFlowContext context, AccessPass pass) {
        return SessionBefore.of(context).flatMap(session -> PassOfLogin.accountOf(session, pass.id()));
    }
}
