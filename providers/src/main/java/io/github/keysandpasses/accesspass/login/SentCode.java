package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.proof.Sent;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What the step remembers of the code it had sent: where to, masked. Never the code. So loading the page again sends nothing.
 */
final class SentCode {

    private static final String ADDRESS = "crm-code-address.";

    private final AuthenticationFlowContext context;
    private final AuthenticationSessionModel login;
    private final SentCodesOfPasses codes;
    private final String note;

    SentCode(AuthenticationFlowContext context) {
        this.context = context;
        this.login = context.getAuthenticationSession();
        this.codes = new SentCodesOfPasses(context.getSession());
        this.note = ADDRESS + context.getExecution().getId();
    }

    /** Whether this step has sent a code. */
    boolean isThere() {
        return login.getAuthNote(note) != null;
    }

    /** Has a code sent, unless it is too soon; the key of what to tell the person, empty if all is well. */
    String send(AccessPass pass) {
        Verdict<Sent> verdict = codes.send(pass, CodePurpose.ONE_TIME_PASSWORD);
        if (verdict instanceof Verdict.Refused<Sent> refused) {
            if (LoginRefusal.isTooManyCodes(refused.reason())) {
                LoginRefusal.report(context, refused.reason());
            }
            return notice(refused.reason());
        }
        login.setAuthNote(note, ((Verdict.Granted<Sent>) verdict).value().maskedAddress());
        return "";
    }

    private static String notice(RefusalReason reason) {
        return switch (reason) {
            case CODE_RESEND_TOO_SOON -> "crmCodeTooSoon";
            case CODE_RESEND_LIMIT -> "crmCodeTooOften";
            case PASS_CODES_EXCEEDED -> "crmCodeTooManyAsked";
            case PASS_PHONE_CODES_EXCEEDED -> "crmCodeNoMoreToPhones";
            default -> "crmCodeNotSent";
        };
    }

    /** The page, as it is now. */
    OneTimeCodePage page(AccessPass pass, String notice) {
        String address = Optional.ofNullable(login.getAuthNote(note)).orElse("");
        return new OneTimeCodePage(address, codes.secondsToWait(pass), notice);
    }
}
