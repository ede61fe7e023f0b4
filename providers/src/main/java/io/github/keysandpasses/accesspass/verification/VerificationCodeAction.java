package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.form.GeneratedParts;
import io.github.keysandpasses.accesspass.form.IdentifierFaults;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Asks for the code that shows that an address is its owner's, before the login ends. A code is good for its pass, its purpose and
 * the address it went to, once: it is not bound to the login that had it sent, and only a login of that pass is asked for it.
 *
 * <p>Whatever goes wrong, the login stays where it is: a code that cannot be sent is said on the page and in an event.
 */
final class VerificationCodeAction implements RequiredActionProvider {

    private static final String DONE_NOTE = "crm-verification-done";

    private final KeycloakSession session;

    VerificationCodeAction(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (new PassOfAction(context, settings(context)).find() instanceof AwaitedPass.Pending) {
            context.getAuthenticationSession().addRequiredAction(VerificationCodeActionFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (pending(context) instanceof AwaitedPass.Pending pending) {
            CodeOffer offer = CodeOffer.of(context, settings(context), pending.pass());
            Optional<RefusalReason> notSent =
                    new SentNote(session, context.getAuthenticationSession()).sendFirst(pending.pass());
            notSent.ifPresent(reason -> new VerificationEvents(context).refused(pending.pass(), reason));
            context.challenge(new CodePages(context).show(offer, notSent));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (pending(context) instanceof AwaitedPass.Pending pending) {
            CodeOffer offer = CodeOffer.of(context, settings(context), pending.pass());
            CodeForm form = CodeForm.of(context.getHttpRequest().getDecodedFormParameters());
            switch (form.step()) {
                case VERIFY -> verify(context, offer, form);
                case RESEND -> resend(context, offer);
                case CHANGE_ADDRESS -> changeAddress(context, offer, form);
            }
        }
    }

    /** What is awaited; if that is no code, the action has ended when this returns. */
    private AwaitedPass pending(RequiredActionContext context) {
        AwaitedPass awaited = new PassOfAction(context, settings(context)).find();
        if (awaited instanceof AwaitedPass.Verified verified) {
            verifiedAlready(context, verified.pass());
        } else if (awaited instanceof AwaitedPass.Gone) {
            new VerificationEvents(context).gone();
            context.challenge(new CodePages(context).gone());
        } else if (awaited instanceof AwaitedPass.None) {
            context.success();
        }
        return awaited;
    }

    /**
     * Verified in another login. Who registered in this one has shown nothing here: they log in. Else somebody could register with
     * another's address, wait until its owner has verified it, and be in (Keycloak issue 48206).
     */
    private static void verifiedAlready(RequiredActionContext context, AccessPass pass) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (CodeOffer.isRegistration(context) && !pass.id().equals(login.getAuthNote(DONE_NOTE))) {
            context.challenge(Response.status(302)
                    .location(Urls.realmLoginRestartPage(
                            context.getUriInfo().getBaseUri(),
                            context.getRealm().getName(),
                            login.getClient().getClientId(),
                            login.getTabId(),
                            AuthenticationProcessor.getClientData(context.getSession(), login),
                            false))
                    .build());
        } else {
            context.success();
        }
    }

    private void verify(RequiredActionContext context, CodeOffer offer, CodeForm form) {
        Verdict<AccessPass> verdict = new CodeCheck(session, offer, form).verify(context.getUser());
        if (verdict instanceof Verdict.Granted<AccessPass> granted) {
            succeed(context, offer, granted.value());
        } else {
            refuse(context, offer, form, ((Verdict.Refused<AccessPass>) verdict).reason());
        }
    }

    private void refuse(RequiredActionContext context, CodeOffer offer, CodeForm form, RefusalReason reason) {
        List<PassFault> faults = new CodeCheck(session, offer, form).faults(reason);
        new VerificationEvents(context).refused(offer.pass(), reason);
        context.challenge(new CodePages(context).correct(offer, form, faults));
    }

    /** Whoever could read the code has shown that the address is theirs: Keycloak need not ask again. */
    private static void succeed(RequiredActionContext context, CodeOffer offer, AccessPass pass) {
        UserModel user = context.getUser();
        AuthenticationSessionModel login = context.getAuthenticationSession();
        if (EmailOfOwner.isIdentifier(user, pass)) {
            user.setEmailVerified(true);
            user.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
            login.removeRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        }
        // Also who comes back after leaving their registration has a pass code then.
        if (CodeOffer.isRegistration(context) || !pass.hasPassCode()) {
            new GeneratedParts(context.getSession()).tell(pass, offer.pass());
        } else {
            PassNotices.ofCustomer(context.getSession()).assigned(pass);
        }
        login.setAuthNote(DONE_NOTE, pass.id());
        SentNote.forget(login);
        new VerificationEvents(context).verified(pass);
        context.success();
    }

    private void resend(RequiredActionContext context, CodeOffer offer) {
        Optional<RefusalReason> notSent = new SentNote(session, context.getAuthenticationSession()).send(offer.pass());
        notSent.ifPresent(reason -> new VerificationEvents(context).refused(offer.pass(), reason));
        context.challenge(new CodePages(context).show(offer, notSent));
    }

    /** The code for the other address is sent by the next look at the page, when the change is there for all to see. */
    private void changeAddress(RequiredActionContext context, CodeOffer offer, CodeForm form) {
        Verdict<AccessPass> verdict = offer.changesAddress()
                ? new AddressChange(session, settings(context).changeEmail())
                        .to(offer.pass(), form.address(), context.getEvent())
                : Verdict.refused(RefusalReason.PASS_ADDRESS_FIXED);
        if (verdict instanceof Verdict.Refused<AccessPass> refused) {
            new VerificationEvents(context).refused(offer.pass(), refused.reason());
            PassFault fault =
                    new IdentifierFaults(CodeForm.ADDRESS_FIELD, offer.rules().identifier()).of(refused.reason());
            context.challenge(new CodePages(context).correct(offer, form, List.of(fault)));
            return;
        }
        SentNote.forget(context.getAuthenticationSession());
        context.challenge(AuthenticationManager.redirectToRequiredActions(
                session,
                context.getRealm(),
                context.getAuthenticationSession(),
                context.getUriInfo(),
                VerificationCodeActionFactory.ID));
    }

    private static VerificationSettings settings(RequiredActionContext context) {
        return VerificationSettings.of(context.getConfig());
    }

    @Override
    public void close() {}
}
