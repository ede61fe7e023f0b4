package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The pages for whoever forgot their pass code. The first two are the same for everybody, whatever they typed. */
final class ForgotPages {

    private static final String PAGE = "crm-forgot-pass-code.ftl";

    private final AuthenticationFlowContext context;
    private final ForgotNotes notes;

    ForgotPages(AuthenticationFlowContext context, ForgotNotes notes) {
        this.context = context;
        this.notes = notes;
    }

    Response identifier(String typed, List<FormMessage> faults) {
        return form("identifier", LoginForm.IDENTIFIER, faults)
                .setAttribute("identifier", typed)
                .setAttribute(
                        "identifierKeyboard",
                        new IdentifierKeyboard(context.getSession())
                                .of(IdentifierPassCodeSettings.of(context.getAuthenticatorConfig())
                                        .identifier())
                                .word())
                .createForm(PAGE);
    }

    /** No address is shown, not even masked: it would tell that there is one. */
    Response code(String notice, List<FormMessage> faults) {
        return form("code", ForgottenPassCode.CODE, faults)
                .setAttribute("notice", notice)
                .setAttribute("identifier", notes.identifier())
                .setAttribute("waitSeconds", notes.secondsToWait())
                .createForm(PAGE);
    }

    Response newPassCode(AccessPass pass, List<FormMessage> faults) {
        return form("newPassCode", ChosenPassCode.FIELD, faults)
                .setAttribute("identifier", pass.identifier())
                .setAttribute("passCodeFields", List.of(ChosenPassCode.FIELD, ChosenPassCode.AGAIN_FIELD))
                .setAttribute("policy", policy(pass).lines())
                .createForm(PAGE);
    }

    PassCodePolicy policy(AccessPass pass) {
        PassRules rules = PassRules.of(context.getSession());
        return new PassCodePolicy(
                (rules.settings(pass.classificationId()) instanceof Verdict.Granted<PassSettings> granted
                                ? granted.value()
                                : rules.effective().settings())
                        .passCode());
    }

    private LoginFormsProvider form(String step, String focus, List<FormMessage> faults) {
        LoginFormsProvider form = context.form()
                .setAttribute("step", step)
                .setAttribute("notice", "")
                .setAttribute("focus", faults.isEmpty() ? focus : faults.get(0).getField());
        if (!faults.isEmpty()) {
            form.setErrors(faults);
        }
        return form;
    }
}
