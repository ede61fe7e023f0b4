package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.domain.accesspass.Accounts;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;

/** The pages of the steps, in the realm's login theme and the person's language. */
final class PassPages {

    private static final String IDENTIFIER_PASS_CODE = "crm-identifier-pass-code.ftl";
    private static final String AUTHENTICATION_CODE = "crm-authentication-code.ftl";
    private static final String ONE_TIME_CODE = "crm-one-time-code.ftl";
    private static final String CHOOSE_ACCOUNT = "crm-choose-account.ftl";

    private final AuthenticationFlowContext context;

    PassPages(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** Asks for identifier, pass code or both; the first wrong field has the focus. */
    Response identifierPassCode(IdentifierPassCodePage page, List<FormMessage> faults) {
        return form(faults, page.asksIdentifier() ? LoginForm.IDENTIFIER : LoginForm.PASS_CODE)
                .setAttribute("asksIdentifier", page.asksIdentifier())
                .setAttribute("asksPassCode", page.asksPassCode())
                .setAttribute("identifier", page.identifier())
                .setAttribute(
                        "identifierKeyboard",
                        new IdentifierKeyboard(context.getSession())
                                .of(page.settings().identifier())
                                .word())
                .setAttribute("numericPassCode", page.settings().numericPassCode())
                .setAttribute(
                        "offersForgot", page.asksPassCode() && page.settings().forgotPassCode())
                .setAttribute("offersRememberMe", page.offersRememberMe())
                .setAttribute("rememberMe", page.rememberMe())
                .createForm(IDENTIFIER_PASS_CODE);
    }

    Response authenticationCode(AuthenticationCodeSettings settings, List<FormMessage> faults) {
        return form(faults, LoginForm.AUTHENTICATION_CODE)
                .setAttribute("numeric", settings.numeric())
                .createForm(AUTHENTICATION_CODE);
    }

    /** Asks for the code that was sent. */
    Response oneTimeCode(OneTimeCodePage page, List<FormMessage> faults) {
        return form(faults, LoginForm.ONE_TIME_CODE)
                .setAttribute("address", page.address())
                .setAttribute("waitSeconds", page.waitSeconds())
                .setAttribute("notice", page.notice())
                .createForm(ONE_TIME_CODE);
    }

    Response chooseAccount(Accounts accounts, List<FormMessage> faults) {
        return form(faults, LoginForm.ACCOUNT)
                .setAttribute(
                        "accounts",
                        accounts.open().stream().map(PassPages::choice).toList())
                .createForm(CHOOSE_ACCOUNT);
    }

    /** The end: the app asked for what this customer does not have, or the pass is no longer good. */
    Response refused(RefusalReason reason) {
        return context.form()
                .setError(reason == RefusalReason.PASS_ACCOUNT_UNKNOWN ? "crmAccountUnknown" : "crmPassRefused")
                .createErrorPage(Response.Status.BAD_REQUEST);
    }

    private LoginFormsProvider form(List<FormMessage> faults, String focus) {
        LoginFormsProvider form = context.form()
                .setAttribute("focus", faults.isEmpty() ? focus : faults.get(0).getField());
        if (!faults.isEmpty()) {
            form.setErrors(faults);
        }
        return form;
    }

    private static Map<String, String> choice(RelatedEntity account) {
        boolean named = account.name() != null && !account.name().isBlank();
        return Map.of("value", account.entityId(), "name", named ? account.name() : account.entityId());
    }
}
