package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A customer changes the pass code of an access pass: which pass, if there are several; the current pass code; the new one, twice.
 *
 * <p>Keycloak asks for a login before, if the last one is older than the required action allows. The current pass code is asked for
 * all the same: a session alone changes nothing.
 */
final class ChangePassCodeAction implements RequiredActionProvider {

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {}

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        PassToChange wanted = new PassOfChange(context).find(Optional.empty());
        if (isForLater(context, wanted)) {
            context.ignore();
        } else {
            show(context, wanted, List.of());
        }
    }

    /** What an administrator asked for stays asked for until there is a pass to do it with; the login goes on without it. */
    private static boolean isForLater(RequiredActionContext context, PassToChange wanted) {
        return wanted instanceof PassToChange.None none
                && none.isYetToCome()
                && !new PassOfChange(context).isWishOfApp();
    }

    @Override
    public void processAction(RequiredActionContext context) {
        ChangeForm form = ChangeForm.of(context.getHttpRequest().getDecodedFormParameters());
        PassToChange wanted =
                new PassOfChange(context).find(form.pass().filter(id -> form.step() != ChangeForm.Step.BACK));
        if (isForLater(context, wanted)) {
            beginAnew(context);
            return;
        }
        switch (form.step()) {
            case BACK -> show(context, wanted, List.of());
            case CHOOSE -> choose(context, wanted);
            case CHANGE -> change(context, wanted, form);
        }
    }

    private void choose(RequiredActionContext context, PassToChange wanted) {
        List<PassFault> faults = wanted instanceof PassToChange.Several
                ? List.of(PassFault.of(ChangeForm.PASS_FIELD, "crmChangeChooseMissing", RefusalReason.PASS_NOT_FOUND))
                : List.of();
        show(context, wanted, faults);
    }

    private void show(RequiredActionContext context, PassToChange wanted, List<PassFault> faults) {
        if (wanted instanceof PassToChange.One one) {
            context.challenge(new ChangePages(context).change(one, faults));
        } else if (wanted instanceof PassToChange.Several several) {
            context.challenge(new ChangePages(context).choose(several.passes(), faults));
        } else {
            nothingToChange(context, ((PassToChange.None) wanted).reason());
        }
    }

    /** An app is told so; what an administrator asked for is done. */
    private static void nothingToChange(RequiredActionContext context, RefusalReason reason) {
        if (new PassOfChange(context).isWishOfApp()) {
            new ChangeEvents(context).refused(Optional.empty(), reason);
            context.challenge(new ChangePages(context).none());
        } else {
            context.success();
        }
    }

    /** A page about another pass than the one that is wanted now, left open in a tab for example, changes nothing. */
    private void change(RequiredActionContext context, PassToChange wanted, ChangeForm form) {
        if (wanted instanceof PassToChange.One one
                && form.pass().filter(one.pass().id()::equals).isPresent()) {
            change(context, one, form);
        } else {
            show(context, wanted, List.of());
        }
    }

    private void change(RequiredActionContext context, PassToChange.One one, ChangeForm form) {
        AccessPass pass = one.pass();
        ChangeFaults faults = new ChangeFaults(pass, form);
        List<PassFault> ofForm = faults.ofForm(
                new PassCodes(context.getSession()).check(pass, form.wanted().typed()),
                new ChangePages(context).policy(pass));
        if (!ofForm.isEmpty()) {
            correct(context, one, ofForm);
            return;
        }
        Verdict<AccessPass> changed = changed(context, pass, form);
        if (changed instanceof Verdict.Granted<AccessPass> granted) {
            succeed(context, granted.value(), form);
        } else {
            refuse(context, one, ((Verdict.Refused<AccessPass>) changed).reason());
        }
    }

    private static Verdict<AccessPass> changed(RequiredActionContext context, AccessPass pass, ChangeForm form) {
        String wanted = form.wanted().typed();
        return pass.hasPassCode()
                ? new ProvenChange(context).to(pass, form.current(), wanted)
                : new PassCodes(context.getSession()).choose(pass.id(), wanted);
    }

    private void refuse(RequiredActionContext context, PassToChange.One one, RefusalReason reason) {
        if (one.pass().hasPassCode() && reason != RefusalReason.PASS_NOT_EFFECTIVE) {
            correct(context, one, List.of(ChangeFaults.ofRefusal(reason)));
        } else {
            // Another request was faster.
            new ChangeEvents(context).refused(Optional.of(one.pass()), reason);
            beginAnew(context);
        }
    }

    /** With the passes as they are now: Keycloak asks for the page again. */
    private static void beginAnew(RequiredActionContext context) {
        context.challenge(AuthenticationManager.redirectToRequiredActions(
                context.getSession(),
                context.getRealm(),
                context.getAuthenticationSession(),
                context.getUriInfo(),
                AccessPassCredential.CHANGE_ACTION));
    }

    private void correct(RequiredActionContext context, PassToChange.One one, List<PassFault> faults) {
        new ChangeEvents(context).refused(Optional.of(one.pass()), faults.get(0).reason());
        context.challenge(new ChangePages(context).change(one, faults));
    }

    private static void succeed(RequiredActionContext context, AccessPass pass, ChangeForm form) {
        new ChangeEvents(context).changed(pass);
        PassNotices.ofCustomer(context.getSession()).passCodeChanged(pass);
        if (form.endsOtherSessions()) {
            AuthenticatorUtil.logoutOtherSessions(context);
        }
        context.success();
    }

    @Override
    public void close() {}
}
