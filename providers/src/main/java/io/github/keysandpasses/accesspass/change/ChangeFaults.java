package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a filled-in page, in the order of its fields. */
final class ChangeFaults {

    private final AccessPass pass;
    private final ChangeForm form;

    ChangeFaults(AccessPass pass, ChangeForm form) {
        this.pass = pass;
        this.form = form;
    }

    /**
     * What can be corrected without knowing the pass code, so that it costs no try.
     *
     * @param read what the rules of the pass say about the new one
     */
    List<PassFault> ofForm(Verdict<PassCodeText> read, PassCodePolicy policy) {
        List<PassFault> faults = new ArrayList<>();
        if (pass.hasPassCode() && form.current().isEmpty()) {
            faults.add(
                    PassFault.of(ChangeForm.CURRENT_FIELD, "crmChangeCurrentMissing", RefusalReason.PASS_CODE_MISSING));
        }
        List<PassFault> ofWanted = form.wanted().faults(read, policy);
        faults.addAll(ofWanted);
        if (ofWanted.isEmpty() && isUnchanged()) {
            faults.add(PassFault.of(ChosenPassCode.FIELD, "crmChangeSame", RefusalReason.PASS_CODE_UNCHANGED));
        }
        return faults;
    }

    /** Both are what was typed here, so this tells nothing about the one that is stored. */
    private boolean isUnchanged() {
        return pass.hasPassCode()
                && PassCodeText.canonical(form.current()) instanceof Verdict.Granted<PassCodeText> current
                && PassCodeText.canonical(form.wanted().typed()) instanceof Verdict.Granted<PassCodeText> wanted
                && current.value().reveal().equals(wanted.value().reveal());
    }

    /** The pass code was not changed. Why the current one is not accepted the login does not say either. */
    static PassFault ofRefusal(RefusalReason reason) {
        String message = switch (reason) {
            case PASS_CODE_CHANGES_EXCEEDED -> "crmChangeTooOften";
            case PASS_GUESSES_EXCEEDED -> "crmPassTooManyGuesses";
            default -> "crmPassCodeInvalid";
        };
        return PassFault.of(ChangeForm.CURRENT_FIELD, message, reason);
    }
}
