package io.github.keysandpasses.accesspass.verification;

import io.github.keysandpasses.accesspass.form.ChosenPassCode;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.format.IdentifierFormat;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;

/** The page that asks for the code, in the realm's login theme and the person's language. */
final class CodePages {

    private static final String PAGE = "crm-verification-code.ftl";

    private final RequiredActionContext context;

    CodePages(RequiredActionContext context) {
        this.context = context;
    }

    /** The page as it is first shown, or loaded again; with why no code was sent, if none was. */
    Response show(CodeOffer offer, Optional<RefusalReason> notSent) {
        return page(offer, CodeForm.CODE_FIELD)
                .setAttribute("notice", notSent.map(CodePages::notice).orElse(""))
                .createForm(PAGE);
    }

    /** The page with what is wrong; the first wrong field has the focus. */
    Response correct(CodeOffer offer, CodeForm form, List<PassFault> faults) {
        return page(offer, faults.get(0).field())
                .setAttribute("typedAddress", form.step() == CodeForm.Step.CHANGE_ADDRESS ? form.address() : "")
                .setErrors(faults.stream().map(PassFault::formMessage).toList())
                .createForm(PAGE);
    }

    /** The end of a login whose pass is no longer good. */
    Response gone() {
        return context.form().setError("crmPassRefused").createErrorPage(Response.Status.BAD_REQUEST);
    }

    private LoginFormsProvider page(CodeOffer offer, String focus) {
        SentCodesOfPasses codes = new SentCodesOfPasses(context.getSession());
        return context.form()
                .setAttribute("focus", focus)
                .setAttribute("notice", "")
                .setAttribute("typedAddress", "")
                .setAttribute("address", codes.maskedAddress(offer.pass()).orElse(""))
                .setAttribute("waitSeconds", codes.secondsToWait(offer.pass()))
                .setAttribute("choosesPassCode", offer.choosesPassCode())
                .setAttribute("passCodeFields", List.of(ChosenPassCode.FIELD, ChosenPassCode.AGAIN_FIELD))
                .setAttribute("policy", new PassCodePolicy(offer.rules().passCode()).lines())
                .setAttribute("changesAddress", offer.changesAddress())
                .setAttribute("isEmail", offer.rules().identifier().format() == IdentifierFormat.EMAIL)
                .setAttribute("canCancel", canCancel());
    }

    /** What an app asked for can be left; what the login waits for cannot. */
    private boolean canCancel() {
        return VerificationCodeActionFactory.ID.equals(
                        context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_EXECUTING))
                && !Boolean.parseBoolean(
                        context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_ENFORCED));
    }

    private static String notice(RefusalReason reason) {
        return switch (reason) {
            case CODE_RESEND_TOO_SOON -> "crmCodeTooSoon";
            case CODE_RESEND_LIMIT -> "crmCodeTooOften";
            case PASS_CODES_EXCEEDED -> "crmCodeTooManyAsked";
            case PASS_PHONE_CODES_EXCEEDED -> "crmCodeNoMoreToPhones";
            case CODE_NO_ADDRESS -> "crmCodeNoAddress";
            default -> "crmCodeNotSent";
        };
    }
}
