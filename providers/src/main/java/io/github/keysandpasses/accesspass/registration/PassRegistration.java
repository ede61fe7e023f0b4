package io.github.keysandpasses.accesspass.registration;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.accesspass.form.PassCodePolicy;
import io.github.keysandpasses.accesspass.form.PassFault;
import io.github.keysandpasses.accesspass.verification.VerificationCodeActionFactory;
import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/**
 * The part of a registration that makes the access pass. Keycloak's own action, which comes before it, makes the user: with the
 * realm's user profile, the invitation to an organisation, and what else is checked there. Neither is there without the other.
 */
final class PassRegistration implements FormAction {

    private final KeycloakSession session;

    PassRegistration(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        AccessPassDefinition definition = definition();
        RegistrationFields fields = RegistrationFields.of(definition.settings());
        form.setAttribute("passFields", fields.attributes())
                .setAttribute("passCodeFields", RegistrationForm.SECRETS)
                .setAttribute("policy", new PassCodePolicy(definition.settings().passCode()).lines());
    }

    @Override
    public void validate(ValidationContext context) {
        AccessPassDefinition definition = definition();
        MultivaluedMap<String, String> filledIn = context.getHttpRequest().getDecodedFormParameters();
        RegistrationForm form = RegistrationForm.of(filledIn, RegistrationFields.of(definition.settings()));
        RegistrationSettings settings = RegistrationSettings.of(context.getAuthenticatorConfig());
        List<PassFault> faults = isClosed(definition) || new HomeOrganization(session, settings).isMissing()
                ? List.of(PassFault.of(null, "crmRegistrationClosed", RefusalReason.PASS_REGISTRATION_CLOSED))
                : new RegistrationCheck(session, definition, form).faults();
        if (faults.isEmpty()) {
            faults = tooMany();
        }
        if (faults.isEmpty()) {
            context.success();
            return;
        }
        RefusalReason reason = faults.get(0).reason();
        context.getEvent().detail(Details.REASON, reason.code());
        context.error(
                reason == RefusalReason.PASS_IDENTIFIER_TAKEN ? Errors.USERNAME_IN_USE : Errors.INVALID_REGISTRATION);
        context.validationError(
                withoutSecrets(filledIn),
                faults.stream().map(PassFault::formMessage).toList());
    }

    private List<PassFault> tooMany() {
        if (!(CountedRegistration.take(session) instanceof Verdict.Refused<Boolean> refused)) {
            return List.of();
        }
        boolean exceeded = refused.reason() == RefusalReason.PASS_REGISTRATIONS_EXCEEDED;
        return List.of(
                PassFault.of(null, exceeded ? "crmRegistrationTooMany" : "crmRegistrationClosed", refused.reason()));
    }

    /** A pass that must be verified is good for nothing in a realm that asks for no code; its owner would be let in without one. */
    private boolean isClosed(AccessPassDefinition definition) {
        RequiredActionProviderModel action =
                session.getContext().getRealm().getRequiredActionProviderByAlias(VerificationCodeActionFactory.ID);
        return definition.requireVerification() && (action == null || !action.isEnabled());
    }

    /** What is filled in again: no pass code. */
    private static MultivaluedMap<String, String> withoutSecrets(MultivaluedMap<String, String> filledIn) {
        MultivaluedMap<String, String> again = new MultivaluedHashMap<>();
        again.putAll(filledIn);
        again.keySet().removeAll(RegistrationForm.SECRETS);
        return again;
    }

    @Override
    public void success(FormContext context) {
        AccessPassDefinition definition = definition();
        RegistrationForm form = RegistrationForm.of(
                context.getHttpRequest().getDecodedFormParameters(), RegistrationFields.of(definition.settings()));
        new NewCustomer(context, RegistrationSettings.of(context.getAuthenticatorConfig()))
                .receive(definition.settings(), form);
        CountedRegistration.done(session);
    }

    private AccessPassDefinition definition() {
        return PassRules.of(session).effective();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession current, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession current, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
