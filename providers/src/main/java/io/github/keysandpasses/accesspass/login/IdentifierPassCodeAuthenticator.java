package io.github.keysandpasses.accesspass.login;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.proof.PassProofs;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Logs a customer in with the identifier and the pass code of an access pass (CRM.COM's Access Tokens manual: <em>identifier and
 * pass code</em>).
 *
 * <p>Nothing is looked up before there is a pass code, so the page that asks for it tells nothing about the identifier. Where the
 * user of the login is known, only their passes count; with one pass, its pass code alone is asked for.
 */
final class IdentifierPassCodeAuthenticator extends PassAuthenticator {

    /** The identifier of the first of two pages. */
    private static final String TYPED_NOTE = "crm-typed-identifier";

    @Override
    void grant(AuthenticationFlowContext context, LoginForm form) {
        String identifier =
                form.identifier(form.has(LoginForm.IDENTIFIER) ? LoginForm.IDENTIFIER : LoginForm.GRANT_USERNAME);
        String passCode =
                form.text(form.has(LoginForm.GRANT_PASS_CODE) ? LoginForm.GRANT_PASS_CODE : LoginForm.GRANT_PASSWORD);
        if (identifier.isEmpty() || passCode.isEmpty()) {
            LoginRefusal.report(context, RefusalReason.PASS_PARAMETER_MISSING);
            context.forceChallenge(GrantAnswer.of(RefusalReason.PASS_PARAMETER_MISSING));
        } else {
            prove(context, form, identifier, passCode);
        }
    }

    @Override
    void begin(AuthenticationFlowContext context) {
        if (context.getUser() != null && own(context).isEmpty()) {
            context.attempted();
            return;
        }
        ForgottenPassCode forgotten = new ForgottenPassCode(context);
        if (forgotten.isOpen()) {
            forgotten.show();
            return;
        }
        context.getAuthenticationSession().removeAuthNote(typedNote(context));
        context.challenge(new PassPages(context).identifierPassCode(firstPage(context), List.of()));
    }

    @Override
    void answer(AuthenticationFlowContext context, LoginForm form) {
        ForgottenPassCode forgotten = new ForgottenPassCode(context);
        IdentifierPassCodePage page = shown(context, form);
        if (form.has(LoginForm.BACK)) {
            forgotten.close();
            begin(context);
        } else if (form.has(ForgottenPassCode.FORGOT) && page.settings().forgotPassCode()) {
            forgotten.open(identifier(context, page));
        } else if (forgotten.isOpen()) {
            forgotten(context, form, forgotten);
        } else {
            answer(context, form, page);
        }
    }

    /** A wrong code is answered, reported and counted as a wrong pass code is. */
    private void forgotten(AuthenticationFlowContext context, LoginForm form, ForgottenPassCode forgotten) {
        if (!forgotten.isGuess(form)) {
            forgotten.answer(form);
            return;
        }
        GuessedUser guessed =
                GuessedUser.of(context, named(context, forgotten.identifier()).map(AccessPass::ownerId));
        context.getEvent().detail(Details.USERNAME, forgotten.identifier());
        Verdict<AccessPass> proven = guessed.isLocked()
                ? Verdict.refused(RefusalReason.PASS_GUESS_OWNER_LOCKED)
                : forgotten.prove(form.text(ForgottenPassCode.CODE));
        if (proven instanceof Verdict.Refused<AccessPass> refused) {
            refuse(context, form, guessed, refused.reason());
        } else {
            forgotten.show();
        }
    }

    private void answer(AuthenticationFlowContext context, LoginForm form, IdentifierPassCodePage page) {
        List<FormMessage> faults = missing(page, form);
        if (!faults.isEmpty()) {
            context.forceChallenge(new PassPages(context).identifierPassCode(page, faults));
        } else if (!page.asksPassCode()) {
            toSecondPage(context, form, page);
        } else {
            rememberMe(context, form, page);
            prove(context, form, identifier(context, page), form.text(LoginForm.PASS_CODE));
        }
    }

    private void prove(AuthenticationFlowContext context, LoginForm form, String identifier, String passCode) {
        boolean tooLong = identifier.length() > LoginForm.MAX_IDENTIFIER || passCode.length() > LoginForm.MAX_SECRET;
        Optional<AccessPass> named = tooLong ? Optional.empty() : named(context, identifier);
        GuessedUser guessed = GuessedUser.of(context, named.map(AccessPass::ownerId));
        context.getEvent()
                .detail(
                        Details.USERNAME,
                        identifier.substring(0, Math.min(identifier.length(), LoginForm.MAX_IDENTIFIER)));
        Verdict<AccessPass> proven = proof(context, guessed, tooLong, identifier, passCode)
                .then(pass -> new PassOwner(context).of(pass).then(owner -> Verdict.granted(pass)));
        if (proven instanceof Verdict.Granted<AccessPass> granted) {
            new AccountStep(context).goOn(granted.value(), Optional.of(identifier));
        } else {
            refuse(context, form, guessed, ((Verdict.Refused<AccessPass>) proven).reason());
        }
    }

    private static Verdict<AccessPass> proof(
            AuthenticationFlowContext context,
            GuessedUser guessed,
            boolean tooLong,
            String identifier,
            String passCode) {
        if (tooLong) {
            AuthenticatorUtils.dummyHash(context);
            return Verdict.refused(RefusalReason.PASS_GUESS_UNKNOWN);
        }
        return guessed.isLocked()
                ? Verdict.refused(RefusalReason.PASS_GUESS_OWNER_LOCKED)
                : new PassProofs(context.getSession()).passCode(identifier, passCode, new PassOwner(context).states());
    }

    private static Optional<AccessPass> named(AuthenticationFlowContext context, String identifier) {
        return new AccessPasses(context.getSession()).findByIdentifier(identifier)
                        instanceof Verdict.Granted<AccessPass> found
                ? Optional.of(found.value())
                : Optional.empty();
    }

    @Override
    Response refusal(AuthenticationFlowContext context, LoginForm form, RefusalReason reason) {
        ForgottenPassCode forgotten = new ForgottenPassCode(context);
        if (forgotten.isOpen()) {
            return forgotten.refusal(reason);
        }
        IdentifierPassCodePage page = shown(context, form);
        String field = page.asksIdentifier() ? LoginForm.IDENTIFIER : LoginForm.PASS_CODE;
        String message =
                LoginRefusal.message(reason, onlyOwn(context).isPresent() ? "crmPassCodeInvalid" : "crmPassInvalid");
        return new PassPages(context).identifierPassCode(page, fault(field, message));
    }

    private void toSecondPage(AuthenticationFlowContext context, LoginForm form, IdentifierPassCodePage page) {
        rememberMe(context, form, page);
        String identifier = form.identifier(LoginForm.IDENTIFIER);
        context.getAuthenticationSession()
                .setAuthNote(
                        typedNote(context),
                        identifier.substring(0, Math.min(identifier.length(), LoginForm.MAX_IDENTIFIER + 1)));
        context.challenge(new PassPages(context).identifierPassCode(shown(context, form), List.of()));
    }

    private static void rememberMe(AuthenticationFlowContext context, LoginForm form, IdentifierPassCodePage page) {
        if (page.offersRememberMe()) {
            AuthenticatorUtils.processRememberMe(context, form.fields());
        }
    }

    private static List<FormMessage> missing(IdentifierPassCodePage page, LoginForm form) {
        List<FormMessage> faults = new ArrayList<>();
        if (page.asksIdentifier() && form.identifier(LoginForm.IDENTIFIER).isEmpty()) {
            faults.addAll(fault(LoginForm.IDENTIFIER, "crmIdentifierMissing"));
        }
        if (page.asksPassCode() && form.text(LoginForm.PASS_CODE).isEmpty()) {
            faults.addAll(fault(LoginForm.PASS_CODE, "crmPassCodeMissing"));
        }
        return faults;
    }

    /** What the first page shows before anything is typed. */
    private static IdentifierPassCodePage firstPage(AuthenticationFlowContext context) {
        IdentifierPassCodeSettings settings = IdentifierPassCodeSettings.of(context.getAuthenticatorConfig());
        if (onlyOwn(context).isPresent()) {
            return new IdentifierPassCodePage(settings, false, true, "", false, false);
        }
        String remembered = AuthenticationManager.getRememberMeUsername(context.getSession());
        Optional<String> hint = hint(context);
        return new IdentifierPassCodePage(
                settings,
                true,
                !settings.twoPages(),
                hint.orElse(remembered == null ? "" : remembered),
                offersRememberMe(context),
                hint.isEmpty() && remembered != null);
    }

    /** What the page showed that the form came from. */
    private static IdentifierPassCodePage shown(AuthenticationFlowContext context, LoginForm form) {
        IdentifierPassCodePage first = firstPage(context);
        Optional<String> typed = typed(context).filter(identifier -> first.asksIdentifier());
        return typed.isPresent()
                ? new IdentifierPassCodePage(first.settings(), false, true, typed.get(), false, false)
                : new IdentifierPassCodePage(
                        first.settings(),
                        first.asksIdentifier(),
                        first.asksPassCode(),
                        first.asksIdentifier() ? form.identifier(LoginForm.IDENTIFIER) : "",
                        first.offersRememberMe(),
                        form.has(LoginForm.REMEMBER_ME));
    }

    private static String identifier(AuthenticationFlowContext context, IdentifierPassCodePage page) {
        return onlyOwn(context).map(AccessPass::identifier).orElse(page.identifier());
    }

    private static Optional<String> hint(AuthenticationFlowContext context) {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        return Optional.ofNullable(login.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME))
                .or(() -> Optional.ofNullable(login.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM)))
                .filter(name -> context.getUser() == null);
    }

    /** Who proves that it is still them has chosen before, and a session cannot be remembered later. */
    private static boolean offersRememberMe(AuthenticationFlowContext context) {
        return context.getRealm().isRememberMe() && context.getUser() == null;
    }

    private static Optional<AccessPass> onlyOwn(AuthenticationFlowContext context) {
        List<AccessPass> own = context.getUser() == null ? List.of() : own(context);
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static List<AccessPass> own(AuthenticationFlowContext context) {
        return withPassCode(context.getSession(), context.getUser());
    }

    private static List<AccessPass> withPassCode(KeycloakSession session, UserModel user) {
        return effective(session, user).stream()
                .filter(pass -> pass.identifier() != null && pass.hasPassCode())
                .toList();
    }

    private static Optional<String> typed(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(typedNote(context)));
    }

    private static String typedNote(AuthenticationFlowContext context) {
        return TYPED_NOTE + "." + context.getExecution().getId();
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return !withPassCode(session, user).isEmpty();
    }
}
