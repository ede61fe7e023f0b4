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
    private static final String FAILED_NOTE = "crm-verification-not-sent";

    private final AuthenticationSessionModel login;
    private final SentCodesOfPasses codes;

    SentNote(KeycloakSession session, AuthenticationSessionModel login) {
        this.login = login;
        this.codes = new SentCodesOfPasses(session);
    }

    /**
     * Sends the first code of this login for this pass; why there is none, if there is none. One that staff or another login had
     * sent a moment ago is as good.
     */
    Optional<RefusalReason> sendFirst(AccessPass pass) {
        if (pass.id().equals(login.getAuthNote(NOTE))) {
            return Optional.empty();
        }
        boolean failed = login.getAuthNote(FAILED_NOTE) != null;
        Optional<RefusalReason> notSent = send(pass);
        if (!notSent.equals(Optional.of(RefusalReason.CODE_RESEND_TOO_SOON))) {
            return notSent;
        }
        if (failed) {
            return Optional.of(RefusalReason.CODE_NOT_SENT);
        }
        if (!codes.isAlive(pass, CodePurpose.VERIFICATION)) {
            return notSent;
        }
        login.setAuthNote(NOTE, pass.id());
        return Optional.empty();
    }

    /** Sends another code; why not, if not. A failure is no end: loading the page again tries again. */
    Optional<RefusalReason> send(AccessPass pass) {
        Verdict<Sent> verdict = codes.send(pass, CodePurpose.VERIFICATION);
        if (verdict instanceof Verdict.Refused<Sent> refused) {
            if (refused.reason() == RefusalReason.CODE_NOT_SENT) {
                login.setAuthNote(FAILED_NOTE, pass.id());
            }
            return Optional.of(refused.reason());
        }
        login.removeAuthNote(FAILED_NOTE);
        login.setAuthNote(NOTE, pass.id());
        return Optional.empty();
    }

    /** The next look at the page sends a code. */
    static void forget(AuthenticationSessionModel login) {
        login.removeAuthNote(NOTE);
        login.removeAuthNote(FAILED_NOTE);
    }
}
