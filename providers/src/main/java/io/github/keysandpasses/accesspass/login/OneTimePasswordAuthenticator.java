package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.proof.Sent;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.code.TypedCode;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.PassOfLogin;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Asks for a code that is sent to the pass's own channel, the e-mail address or phone number that is its identifier. The user is
 * known by then, so it is a second factor, or the proof that it is still them.
 *
 * <p>The code goes to the pass of this login, or of the session that is stepped up; where there is none, to the user's oldest that has a channel.
 */
final class OneTimePasswordAuthenticator extends PassAuthenticator {

    @Override
    void grant(AuthenticationFlowContext context, LoginForm form) {
        Optional<AccessPass> pass = pass(context);
        if (pass.isEmpty()) {
            context.attempted();
        } else if (form.text(LoginForm.GRANT_ONE_TIME_PASSWORD).isBlank()) {
            RefusalReason answer = ask(context, pass.get());
            LoginRefusal.report(context, answer);
            context.forceChallenge(GrantAnswer.of(answer));
        } else {
            prove(context, form, pass.get(), form.text(LoginForm.GRANT_ONE_TIME_PASSWORD));
        }
    }

    /** A code is on its way, this one or the last; or none is sent to anybody now. */
    private static RefusalReason ask(AuthenticationFlowContext context, AccessPass pass) {
        return new SentCodesOfPasses(context.getSession()).send(pass, CodePurpose.ONE_TIME_PASSWORD)
                                instanceof Verdict.Refused<Sent> refused
                        && LoginRefusal.isTooManyCodes(refused.reason())
                ? refused.reason()
                : RefusalReason.PASS_ONE_TIME_PASSWORD_REQUIRED;
    }

    @Override
    void begin(AuthenticationFlowContext context) {
        Optional<AccessPass> pass = pass(context);
        if (pass.isEmpty()) {
            context.attempted();
            return;
        }
        SentCode sent = new SentCode(context);
        String notice = sent.isThere() ? "" : sent.send(pass.get());
        context.challenge(new PassPages(context).oneTimeCode(sent.page(pass.get(), notice), List.of()));
    }

    @Override
    void answer(AuthenticationFlowContext context, LoginForm form) {
        Optional<AccessPass> pass = pass(context);
        SentCode sent = new SentCode(context);
        if (pass.isEmpty()) {
            context.attempted();
        } else if (form.has(LoginForm.RESEND)) {
            String notice = sent.send(pass.get());
            context.forceChallenge(new PassPages(context).oneTimeCode(sent.page(pass.get(), notice), List.of()));
        } else if (TypedCode.parse(form.text(LoginForm.ONE_TIME_CODE)).isEmpty()) {
            // Nothing that could be a code: no guess, and no try is lost.
            context.forceChallenge(new PassPages(context)
                    .oneTimeCode(sent.page(pass.get(), ""), fault(LoginForm.ONE_TIME_CODE, "crmCodeMalformed")));
        } else {
            prove(context, form, pass.get(), form.text(LoginForm.ONE_TIME_CODE));
        }
    }

    private void prove(AuthenticationFlowContext context, LoginForm form, AccessPass pass, String typed) {
        GuessedUser guessed = GuessedUser.of(context, Optional.of(pass.ownerId()));
        Verdict<AccessPass> proven = guessed.isLocked()
                ? Verdict.refused(RefusalReason.PASS_GUESS_OWNER_LOCKED)
                : new SentCodesOfPasses(context.getSession())
                        .answer(pass, CodePurpose.ONE_TIME_PASSWORD, typed)
                        .then(good -> new PassOwner(context).of(good).then(owner -> Verdict.granted(good)));
        if (!(proven instanceof Verdict.Granted<AccessPass> granted)) {
            refuse(context, form, guessed, ((Verdict.Refused<AccessPass>) proven).reason());
        } else if (PassOfLogin.passId(context.getAuthenticationSession()).isPresent()) {
            AccountStep.succeed(context);
        } else {
            new AccountStep(context).goOn(granted.value(), Optional.empty());
        }
    }

    @Override
    Response refusal(AuthenticationFlowContext context, LoginForm form, RefusalReason reason) {
        String message = switch (reason) {
            case CODE_EXPIRED, CODE_USED -> "crmCodeExpired";
            case CODE_TRIES_EXCEEDED -> "crmCodeTriesExceeded";
            case CODE_NOT_CHECKED -> "crmCodeNotChecked";
            default -> "crmCodeWrong";
        };
        SentCode sent = new SentCode(context);
        return pass(context)
                .map(pass -> new PassPages(context)
                        .oneTimeCode(sent.page(pass, ""), fault(LoginForm.ONE_TIME_CODE, message)))
                .orElseGet(() -> new PassPages(context).refused(reason));
    }

    private static Optional<AccessPass> pass(AuthenticationFlowContext context) {
        List<AccessPass> reachable = reachable(context.getSession(), context.getUser());
        return PassOfLogin.passId(context.getAuthenticationSession())
                .or(() -> SessionBefore.of(context).flatMap(PassOfLogin::passId))
                .map(id ->
                        reachable.stream().filter(pass -> pass.id().equals(id)).findFirst())
                .orElseGet(() -> reachable.stream().findFirst());
    }

    private static List<AccessPass> reachable(KeycloakSession session, UserModel user) {
        return effective(session, user).stream()
                .filter(pass -> Channels.reach(pass, user))
                .sorted(Channels.OWN_AND_OLDEST_FIRST)
                .toList();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return !reachable(session, user).isEmpty();
    }
}
