package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.form.GeneratedParts;
import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.accesspass.lifecycle.NewPass;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.verification.VerificationCodeActionFactory;
import io.github.keysandpasses.audit.Details;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.token.PassOfLogin;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.UserModel;

/** Gives a user who was made a moment ago, in this very request, their access pass and their place. */
final class NewCustomer {

    private final FormContext context;
    private final KeycloakSession session;
    private final RegistrationSettings settings;

    NewCustomer(FormContext context, RegistrationSettings settings) {
        this.context = context;
        this.session = context.getSession();
        this.settings = settings;
    }

    /** Makes the pass; if it cannot be made, there is no user either. */
    void receive(PassSettings rules, RegistrationForm form) {
        Verdict<CreatedPass> created = created(rules, form);
        if (created instanceof Verdict.Granted<CreatedPass> granted) {
            goOn(granted.value());
        } else {
            giveUp(((Verdict.Refused<CreatedPass>) created).reason());
        }
    }

    private Verdict<CreatedPass> created(PassSettings rules, RegistrationForm form) {
        UserModel user = context.getUser();
        Optional<String> organization = new HomeOrganization(session, settings).join(user);
        String identifier = rules.identifier().automatic() || !form.hasIdentifier() ? null : form.identifier();
        boolean hasPassCode = !rules.passCode().automatic()
                && (identifier != null || rules.identifier().automatic());
        try {
            return new AccessPasses(session)
                    .register(new NewPass(
                            user,
                            organization.orElse(null),
                            identifier,
                            hasPassCode ? form.passCode().typed() : null,
                            null,
                            null,
                            null,
                            List.of(),
                            Map.of(),
                            Optional.empty()));
        } catch (ModelDuplicateException e) {
            // Somebody registered with the same identifier at the same moment, and was faster.
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_TAKEN);
        }
    }

    /** The login is made with the new pass, which is verified before it ends. */
    private void goOn(CreatedPass created) {
        AccessPass pass = created.pass();
        PassOfLogin.keep(context.getAuthenticationSession(), pass.id(), Optional.empty());
        context.getEvent().detail(Details.PASS_NUMBER, pass.number());
        if (pass.isPending()) {
            // One that was made by chance is told to nobody now. Another is made once it is known whose address it goes
            // to.
            created.generatedPassCode().ifPresent(unknown -> new PassCodes(session).withhold(pass.id()));
            context.getAuthenticationSession().addRequiredAction(VerificationCodeActionFactory.ID);
        } else {
            new GeneratedParts(session).tell(pass, pass);
        }
    }

    private void giveUp(RefusalReason reason) {
        session.getTransactionManager().setRollbackOnly();
        context.getEvent().detail(org.keycloak.events.Details.REASON, reason.code());
        Response response = session.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(context.getAuthenticationSession())
                .setError("crmRegistrationFailed")
                .createErrorPage(Response.Status.BAD_REQUEST);
        throw new AuthenticationFlowException(AuthenticationFlowError.INTERNAL_ERROR, response);
    }
}
