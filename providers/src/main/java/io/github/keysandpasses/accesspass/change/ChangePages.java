package io.github.keysandpasses.accesspass.change;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.PassOfLogin;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The pages of {@link ChangePassCodeAction}, in the realm's login theme and the person's language. */
final class ChangePages {

    private static final String PAGE = "crm-change-pass-code.ftl";

    private final RequiredActionContext context;
    private final boolean canCancel;

    ChangePages(RequiredActionContext context) {
        this.context = context;
        this.canCancel = new PassOfChange(context).isWishOfApp();
    }

    /** Asks whose pass code is changed; the pass of the login is proposed. */
    Response choose(List<AccessPass> passes, List<PassFault> faults) {
        return page("choose", ChangeForm.PASS_FIELD, faults)
                .setAttribute("chosen", faults.isEmpty() ? ofLogin() : "")
                .setAttribute(
                        "passes",
                        passes.stream()
                                .map(pass -> Map.of("value", pass.id(), "name", pass.identifier()))
                                .toList())
                .createForm(PAGE);
    }

    private String ofLogin() {
        return PassOfLogin.passId(context.getAuthenticationSession()).orElse("");
    }

    /** Asks for the pass codes; the first wrong field has the focus. */
    Response change(PassToChange.One one, List<PassFault> faults) {
        AccessPass pass = one.pass();
        return page("change", pass.hasPassCode() ? ChangeForm.CURRENT_FIELD : ChosenPassCode.FIELD, faults)
                .setAttribute("passId", pass.id())
                .setAttribute("identifier", pass.identifier())
                .setAttribute("asksCurrent", pass.hasPassCode())
                .setAttribute("passCodeFields", List.of(ChosenPassCode.FIELD, ChosenPassCode.AGAIN_FIELD))
                .setAttribute("policy", policy(pass).lines())
                .setAttribute("canChooseAnother", one.isChosen())
                .createForm(PAGE);
    }

    /** There is nothing to change. */
    Response none() {
        return page("none", "", List.of()).createForm(PAGE);
    }

    PassCodePolicy policy(AccessPass pass) {
        PassRules rules = PassRules.of(context.getSession());
        return new PassCodePolicy(
                (rules.settings(pass.classificationId()) instanceof Verdict.Granted<PassSettings> granted
                                ? granted.value()
                                : rules.effective().settings())
                        .passCode());
    }

    private LoginFormsProvider page(String step, String focus, List<PassFault> faults) {
        LoginFormsProvider page = context.form()
                .setAttribute("step", step)
                .setAttribute("canCancel", canCancel)
                .setAttribute("focus", faults.isEmpty() ? focus : faults.get(0).field());
        if (!faults.isEmpty()) {
            page.setErrors(faults.stream().map(PassFault::formMessage).toList());
        }
        return page;
    }
}
