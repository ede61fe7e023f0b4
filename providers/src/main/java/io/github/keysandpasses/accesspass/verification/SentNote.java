package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.proof.Sent;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Sends the code of a login once, and remembers that: who loads the page again, or comes back to it, gets no second one. */
final class SentNote {

    private static final String NOTE = "crm-verification-sent";

    private final AuthenticationSessionModel login;
    private final SentCodesOfPasses codes;

    SentNote(KeycloakSession session, AuthenticationSessionModel login) {
        this.login = login;
        this.codes = new SentCodesOfPasses(session);
    }

    /** Sends the first code of this login for this pass; why there is none, if there is none. */
    Optional<RefusalReason> sendFirst(AccessPass pass) {
        return pass.id().equals(login.getAuthNote(NOTE)) ? Optional.empty() : send(pass);
    }

    /** Sends another code; why not, if not. A failure is forgotten, so that loading the page again tries again. */
    Optional<RefusalReason> send(AccessPass pass) {
        Verdict<Sent> verdict = codes.send(pass, CodePurpose.VERIFICATION);
        if (verdict instanceof Verdict.Refused<Sent> refused) {
            return Optional.of(refused.reason());
        }
        login.setAuthNote(NOTE, pass.id());
        return Optional.empty();
    }

    /** The next look at the page sends a code. */
    static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(NOTE);
    }
}
