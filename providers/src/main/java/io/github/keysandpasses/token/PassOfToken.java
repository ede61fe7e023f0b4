package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.Accounts;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import java.util.Optional;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * The access pass a token came from, as it is now. A pass that is no longer effective, or no longer its user's, takes its tokens
 * along, and so does an account that has ended.
 */
public final class PassOfToken {

    private PassOfToken() {}

    /**
     * The pass of a login that asks for its tokens.
     *
     * @return empty if the login was made without a pass; or {@code PASS_OF_TOKEN_ENDED}, {@code PASS_ACCOUNT_UNKNOWN}
     */
    public static Verdict<Optional<LoginPass>> ofLogin(
            KeycloakSession session, UserSessionModel userSession, ClientSessionContext context) {
        Optional<String> passId = PassOfLogin.passId(userSession);
        if (passId.isEmpty()) {
            return Verdict.granted(Optional.empty());
        }
        return find(session, userSession.getUser(), passId.get())
                .then(pass -> account(pass, RequestedAccount.of(session, context), PassOfLogin.accountId(userSession))
                        .then(account -> Verdict.granted(Optional.of(new LoginPass(pass, account)))));
    }

    /**
     * A pass whose authentication code an app exchanges.
     *
     * @param asked the id of the account it is for; empty: the pass's only one, if it has one
     * @return the pass, or {@code PASS_ACCOUNT_UNKNOWN}
     */
    public static Verdict<LoginPass> ofExchange(AccessPass pass, Optional<String> asked) {
        return account(pass, asked, Optional.empty()).then(account -> Verdict.granted(new LoginPass(pass, account)));
    }

    /**
     * The pass a token was issued for, checked again.
     *
     * @return the same as above
     */
    public static Verdict<Optional<LoginPass>> again(
            KeycloakSession session, UserModel user, Optional<PassOrigin> origin) {
        if (origin.isEmpty()) {
            return Verdict.granted(Optional.empty());
        }
        PassOrigin issued = origin.get();
        return find(session, user, issued.passId()).then(pass -> {
            Optional<RelatedEntity> account = Accounts.of(pass).open().stream()
                    .filter(entity -> issued.isFor(entity.entityId()))
                    .findFirst();
            return account.isEmpty() && issued.accountMark().isPresent()
                    ? Verdict.refused(RefusalReason.PASS_ACCOUNT_UNKNOWN)
                    : Verdict.granted(Optional.of(new LoginPass(pass, account)));
        });
    }

    /**
     * Why a session gets no further tokens, whatever its client shows of the pass that it was made with.
     *
     * @return {@code PASS_OF_TOKEN_ENDED}, or nothing
     */
    static Optional<RefusalReason> ended(KeycloakSession session, UserSessionModel userSession) {
        return PassOfLogin.passId(userSession)
                .filter(id -> find(session, userSession.getUser(), id) instanceof Verdict.Refused<AccessPass>)
                .map(id -> RefusalReason.PASS_OF_TOKEN_ENDED);
    }

    private static Verdict<AccessPass> find(KeycloakSession session, UserModel user, String passId) {
        return new AccessPassStore(session, session.getContext().getRealm())
                .findById(passId)
                .filter(pass -> pass.isEffective() && user.getId().equals(pass.ownerId()))
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.PASS_OF_TOKEN_ENDED));
    }

    /**
     * What this request asks for must be there, and else what the session chose: nobody gets another account than they chose
     * because that one has ended. The only one is taken where nothing was chosen.
     */
    static Verdict<Optional<RelatedEntity>> account(AccessPass pass, Optional<String> asked, Optional<String> chosen) {
        Accounts accounts = Accounts.of(pass);
        if (asked.isPresent()) {
            Optional<RelatedEntity> found = asked.flatMap(accounts::byId);
            return found.isPresent() ? Verdict.granted(found) : Verdict.refused(RefusalReason.PASS_ACCOUNT_UNKNOWN);
        }
        if (chosen.isPresent()) {
            Optional<RelatedEntity> found = chosen.flatMap(accounts::byId);
            return found.isPresent() ? Verdict.granted(found) : Verdict.refused(RefusalReason.PASS_OF_TOKEN_ENDED);
        }
        return Verdict.granted(accounts.only());
    }
}
