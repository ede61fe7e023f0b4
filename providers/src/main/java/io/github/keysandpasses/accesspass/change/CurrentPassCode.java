package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.lifecycle.PassCodeHashing;
import io.github.keysandpasses.accesspass.proof.GoodFor;
import io.github.keysandpasses.accesspass.proof.PassProofs;
import io.github.keysandpasses.accesspass.proof.ProvenPassCode;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Whether somebody knows the pass code they want to change. It is counted as at a login, by us and by Keycloak, so whoever took over
 * a session guesses no better here than there.
 */
final class CurrentPassCode {

    private final RequiredActionContext context;
    private final KeycloakSession session;

    CurrentPassCode(RequiredActionContext context) {
        this.context = context;
        this.session = context.getSession();
    }

    /** What was proven; or {@code PASS_GUESS_...}, {@code NOT_CONFIGURED}. */
    Verdict<ProvenPassCode> prove(AccessPass pass, String typed) {
        if (isLocked()) {
            new PassCodeHashing(session).pretend();
            return Verdict.refused(RefusalReason.PASS_GUESS_OWNER_LOCKED);
        }
        Verdict<ProvenPassCode> proven = new PassProofs(session)
                .provenPassCode(pass.identifier(), typed, GoodFor.LOGIN)
                .then(found -> found.pass().id().equals(pass.id())
                        ? Verdict.granted(found)
                        : Verdict.refused(RefusalReason.PASS_GUESS_OF_ANOTHER));
        if (proven instanceof Verdict.Refused<ProvenPassCode> refused
                && refused.reason() == RefusalReason.PASS_GUESS_WRONG) {
            countWrong();
        }
        return proven;
    }

    private boolean isLocked() {
        return AuthenticatorUtils.getDisabledByBruteForceEventError(
                        protector(), session, context.getRealm(), context.getUser())
                != null;
    }

    private void countWrong() {
        if (context.getRealm().isBruteForceProtected()) {
            protector()
                    .failedLogin(
                            context.getRealm(),
                            context.getUser(),
                            context.getConnection(),
                            context.getUriInfo(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
    }

    private BruteForceProtector protector() {
        return session.getProvider(BruteForceProtector.class);
    }
}
