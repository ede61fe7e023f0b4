package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.proof.ForgottenPassCodes;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.TypedCode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;

/**
 * For whoever forgot their pass code, or is kept out by a block: their identifier, the code that is sent to them, a new pass code.
 * Then the login goes on as after the right pass code; what else the flow asks for it asks for.
 */
final class ForgottenPassCode {

    /** The button on the page that asks for the pass code. */
    static final String FORGOT = "forgotPassCode";

    /** The field of the code. */
    static final String CODE = "resetCode";

    private final AuthenticationFlowContext context;
    private final ForgotNotes notes;
    private final ForgotPages pages;
    private final ForgottenPassCodes codes;

    ForgottenPassCode(AuthenticationFlowContext context) {
        this.context = context;
        this.notes = new ForgotNotes(context);
        this.pages = new ForgotPages(context, notes);
        this.codes = new ForgottenPassCodes(context.getSession());
    }

    /** Whether somebody is at one of these pages, and the realm still offers them. */
    boolean isOpen() {
        return notes.step().isPresent()
                && IdentifierPassCodeSettings.of(context.getAuthenticatorConfig())
                        .forgotPassCode();
    }

    /** Shows the first page. */
    void open(String identifier) {
        notes.begin(cut(identifier));
        show();
    }

    /** Back to the pass code. */
    void close() {
        notes.forget();
    }

    /** The page again, as it was. */
    void show() {
        context.challenge(page("", List.of()));
    }

    /** The page at hand with what is wrong. */
    Response page(String notice, List<FormMessage> faults) {
        return switch (notes.step().orElse(ForgotNotes.Step.IDENTIFIER)) {
            case IDENTIFIER -> pages.identifier(notes.identifier(), faults);
            case CODE -> pages.code(notice, faults);
            case NEW_PASS_CODE ->
                proven().map(pass -> pages.newPassCode(pass, faults)).orElseGet(this::over);
        };
    }

    /** What a wrong code is answered, whatever is wrong with it. */
    Response refusal(RefusalReason reason) {
        return page("", PassAuthenticator.fault(CODE, LoginRefusal.message(reason, "crmForgotCodeInvalid")));
    }

    /** The name that was typed, whom wrong codes count for. */
    String identifier() {
        return notes.identifier();
    }

    /** Whether what was sent is an answer to the code that has to be proven; all else is answered by {@link #answer}. */
    boolean isGuess(LoginForm form) {
        return notes.step().equals(Optional.of(ForgotNotes.Step.CODE))
                && !form.has(LoginForm.RESEND)
                && TypedCode.parse(form.text(CODE)).isPresent();
    }

    /** Something was sent that is no guess. */
    void answer(LoginForm form) {
        switch (notes.step().orElse(ForgotNotes.Step.IDENTIFIER)) {
            case IDENTIFIER -> identified(form.identifier(LoginForm.IDENTIFIER));
            case CODE -> code(form);
            case NEW_PASS_CODE -> chosen(ChosenPassCode.of(form.fields()));
        }
    }

    private void identified(String identifier) {
        if (identifier.isEmpty()) {
            context.forceChallenge(
                    pages.identifier("", PassAuthenticator.fault(LoginForm.IDENTIFIER, "crmIdentifierMissing")));
            return;
        }
        Optional<RefusalReason> refused = send(identifier);
        context.forceChallenge(refused.map(reason ->
                        pages.identifier(identifier, PassAuthenticator.fault(LoginForm.IDENTIFIER, text(reason))))
                .orElseGet(() -> page("", List.of())));
    }

    private void code(LoginForm form) {
        if (!form.has(LoginForm.RESEND)) {
            // Nothing that could be a code: no guess, and no try is lost.
            context.forceChallenge(page("", PassAuthenticator.fault(CODE, "crmCodeMalformed")));
        } else if (notes.secondsToWait() > 0) {
            context.forceChallenge(page("crmCodeTooSoon", List.of()));
        } else {
            context.forceChallenge(
                    page(send(notes.identifier()).map(ForgottenPassCode::text).orElse(""), List.of()));
        }
    }

    private Optional<RefusalReason> send(String identifier) {
        Verdict<Boolean> sent = codes.send(cut(identifier), Optional.ofNullable(context.getUser()));
        if (sent instanceof Verdict.Refused<Boolean> refused) {
            LoginRefusal.report(context, refused.reason());
            return Optional.of(refused.reason());
        }
        notes.asked(cut(identifier));
        return Optional.empty();
    }

    private static String text(RefusalReason reason) {
        return LoginRefusal.message(reason, "crmCodeNotSent");
    }

    /** Checks the code; the new pass code is asked for next. */
    Verdict<AccessPass> prove(String typed) {
        Verdict<AccessPass> proven = codes.answer(notes.identifier(), Optional.ofNullable(context.getUser()), typed)
                .then(pass -> new PassOwner(context).of(pass).then(owner -> Verdict.granted(pass)));
        if (proven instanceof Verdict.Granted<AccessPass> granted) {
            notes.proven(granted.value());
        }
        return proven;
    }

    /** The pass as it is now: it, its identifier or its owner may have changed since the code was answered. */
    private Optional<AccessPass> proven() {
        return codes.find(notes.identifier(), Optional.ofNullable(context.getUser()))
                .filter(notes::hasProven);
    }

    private void chosen(ChosenPassCode passCode) {
        Optional<AccessPass> proven = proven();
        if (proven.isEmpty()) {
            context.forceChallenge(over());
            return;
        }
        AccessPass pass = proven.get();
        List<PassFault> faults =
                passCode.faults(new PassCodes(context.getSession()).check(pass, passCode.typed()), pages.policy(pass));
        if (faults.isEmpty()) {
            change(pass, passCode);
        } else {
            context.forceChallenge(
                    page("", faults.stream().map(PassFault::formMessage).toList()));
        }
    }

    private void change(AccessPass pass, ChosenPassCode passCode) {
        Verdict<AccessPass> changed = new PassCodes(context.getSession()).change(pass.id(), passCode.typed());
        if (changed instanceof Verdict.Granted<AccessPass> granted) {
            String identifier = notes.identifier();
            notes.forget();
            new ChangedPassCode(context).report(granted.value());
            new AccountStep(context).goOn(granted.value(), Optional.of(identifier));
        } else {
            LoginRefusal.report(context, ((Verdict.Refused<AccessPass>) changed).reason());
            context.forceChallenge(over());
        }
    }

    /** It took too long, or the pass is no longer what it was: from the beginning. */
    private Response over() {
        String identifier = notes.identifier();
        notes.begin(identifier);
        return pages.identifier(identifier, PassAuthenticator.fault(LoginForm.IDENTIFIER, "crmForgotOver"));
    }

    private static String cut(String identifier) {
        return identifier.substring(0, Math.min(identifier.length(), LoginForm.MAX_IDENTIFIER));
    }
}
