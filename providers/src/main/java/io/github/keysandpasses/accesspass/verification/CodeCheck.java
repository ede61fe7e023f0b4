package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.TypedCode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Checks a filled-in page and verifies the pass. The code is tried last: what can be corrected costs no try. */
final class CodeCheck {

    private final KeycloakSession session;
    private final CodeOffer offer;
    private final CodeForm form;

    CodeCheck(KeycloakSession session, CodeOffer offer, CodeForm form) {
        this.session = session;
        this.offer = offer;
        this.form = form;
    }

    /** The pass, verified; or {@code CODE_...}, {@code PASS_CODE_...}. */
    Verdict<AccessPass> verify(UserModel person) {
        List<PassFault> faults = formFaults();
        if (!faults.isEmpty()) {
            return Verdict.refused(faults.get(0).reason());
        }
        AccessPass pass = offer.pass();
        return new SentCodesOfPasses(session)
                .answer(pass, CodePurpose.VERIFICATION, form.code())
                .then(answered -> offer.choosesPassCode()
                        ? new PassCodes(session)
                                .setFirst(pass.id(), form.passCode().typed())
                        : Verdict.granted(answered))
                .then(coded -> new AccessPasses(session).verify(pass.id(), person.getId()))
                .then(this::stillThere);
    }

    /** The pass is locked by now. If another request was faster to change its address, the code says nothing about that one. */
    private Verdict<AccessPass> stillThere(AccessPass verified) {
        if (Objects.equals(verified.identifier(), offer.pass().identifier())) {
            return Verdict.granted(verified);
        }
        session.getTransactionManager().setRollbackOnly();
        return Verdict.refused(RefusalReason.CODE_EXPIRED);
    }

    /** Everything that is wrong, in the order of the fields. */
    List<PassFault> faults(RefusalReason reason) {
        List<PassFault> faults = formFaults();
        return faults.isEmpty() ? List.of(codeFault(reason)) : faults;
    }

    private List<PassFault> formFaults() {
        List<PassFault> faults = new ArrayList<>();
        if (TypedCode.parse(form.code()).isEmpty()) {
            faults.add(PassFault.of(CodeForm.CODE_FIELD, "crmCodeMalformed", RefusalReason.CODE_WRONG));
        }
        if (offer.choosesPassCode()) {
            faults.addAll(form.passCode()
                    .faults(
                            new PassCodes(session)
                                    .check(offer.pass(), form.passCode().typed()),
                            new PassCodePolicy(offer.rules().passCode())));
        }
        return faults;
    }

    private static PassFault codeFault(RefusalReason reason) {
        String message = switch (reason) {
            case CODE_EXPIRED, PASS_NOT_PENDING -> "crmCodeExpired";
            case CODE_TRIES_EXCEEDED -> "crmCodeTriesExceeded";
            case CODE_WRONG -> "crmCodeWrong";
            default -> "crmCodeNotChecked";
        };
        return PassFault.of(CodeForm.CODE_FIELD, message, reason);
    }
}
