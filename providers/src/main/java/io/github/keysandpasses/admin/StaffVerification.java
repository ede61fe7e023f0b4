package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.form.GeneratedParts;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import org.keycloak.models.KeycloakSession;

/**
 * Verifies a pass in a call centre. Whatever else could be refused is looked at before the code is: a code is good once, and what
 * it was spent for must not fail.
 */
final class StaffVerification {

    private final AccessPasses passes;
    private final PassCodes passCodes;
    private final SentCodesOfPasses sentCodes;
    private final KeycloakSession session;

    StaffVerification(KeycloakSession session) {
        this.session = session;
        this.passes = new AccessPasses(session);
        this.passCodes = new PassCodes(session);
        this.sentCodes = new SentCodesOfPasses(session);
    }

    /** The effective pass; {@code PASS_NOT_PENDING}, {@code CODE_...}, or what refuses the pass code. */
    Verdict<AccessPass> verify(AccessPass pass, VerificationInput sent, String staffId) {
        return PassTransition.VERIFY
                .of(pass)
                .then(pending -> fits(pass, sent.passCode()))
                .then(fits -> sentCodes.answer(pass, CodePurpose.VERIFICATION, sent.code()))
                .then(right -> sent.passCode() == null
                        ? Verdict.granted(right)
                        : passCodes.setFirst(pass.id(), sent.passCode()))
                .then(complete -> passes.verify(pass.id(), staffId))
                .then(verified -> told(pass, verified));
    }

    /** Whose pass code was never told to anybody gets one now. */
    private Verdict<AccessPass> told(AccessPass before, AccessPass verified) {
        if (!verified.hasPassCode() && isMadeByChance(verified)) {
            new GeneratedParts(session).tell(verified, before);
        }
        return passes.find(verified.id());
    }

    private boolean isMadeByChance(AccessPass pass) {
        return PassRules.of(session).settings(pass.classificationId()) instanceof Verdict.Granted<PassSettings> rules
                && rules.value().passCode().automatic();
    }

    private Verdict<Boolean> fits(AccessPass pass, String passCode) {
        if (passCode != null) {
            return passCodes.check(pass, passCode).then(checked -> Verdict.granted(true));
        }
        return pass.identifier() == null || pass.hasPassCode() || isMadeByChance(pass)
                ? Verdict.granted(false)
                : Verdict.refused(RefusalReason.PASS_CODE_REQUIRED);
    }
}
