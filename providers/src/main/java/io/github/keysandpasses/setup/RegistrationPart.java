package io.github.keysandpasses.setup;

import io.github.keysandpasses.accesspass.registration.CustomerCreationFactory;
import io.github.keysandpasses.accesspass.registration.PassRegistrationFactory;
import io.github.keysandpasses.accesspass.registration.PassRegistrationPageFactory;
import io.github.keysandpasses.accesspass.registration.RegistrationSettings;
import io.github.keysandpasses.setup.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.forms.RegistrationRecaptcha;
import org.keycloak.authentication.forms.RegistrationTermsAndConditions;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/**
 * The flow by which customers register with an access pass: Keycloak's own, but for the password. Nothing takes it unless the realm
 * wants its registrations to. The flow is undone as any flow of a set-up, by {@link FlowPart}.
 */
final class RegistrationPart implements Part {

    static final String ALIAS = "crm access pass registration";

    private static final String RESOURCE = "Authentication flow";
    private static final String BINDING = "Flow of the realm";
    private static final String BOUND = "Registration flow";
    private static final String SETTING = "Realm setting";
    private static final String SWITCH = "User registration";
    private static final String KEYCLOAKS = "registration";

    private final RealmModel realm;

    RegistrationPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        if (!settings.wantsPassFlows()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(flow(settings.registrationOrganization()));
        if (settings.registration()) {
            steps.add(binding());
            steps.add(allowed());
        }
        return steps;
    }

    private Step flow(String organization) {
        AuthenticationFlowModel there = realm.getFlowByAlias(ALIAS);
        if (there == null) {
            return Step.create(
                    RESOURCE,
                    ALIAS,
                    "Customers register with an access pass. Bind it to the realm.",
                    () -> create(organization));
        }
        return there.isTopLevel()
                ? Step.keep(RESOURCE, ALIAS, "Already there.")
                : Step.problem(RESOURCE, ALIAS, "A part of a flow has this name: rename it.");
    }

    private List<Made> create(String organization) {
        String flow = add(ALIAS, "basic-flow", "Customers register with an access pass.", true);
        String form = add(ALIAS + " form", "form-flow", "What customers fill in.", false);
        AuthenticationExecutionModel page = execution(flow, PassRegistrationPageFactory.ID, Requirement.REQUIRED, 10);
        page.setFlowId(form);
        page.setAuthenticatorFlow(true);
        realm.addAuthenticatorExecution(page);
        step(form, CustomerCreationFactory.ID, Requirement.REQUIRED, 10);
        AuthenticationExecutionModel pass = execution(form, PassRegistrationFactory.ID, Requirement.REQUIRED, 20);
        pass.setAuthenticatorConfig(organization.isEmpty() ? null : config(organization));
        realm.addAuthenticatorExecution(pass);
        step(form, RegistrationRecaptcha.PROVIDER_ID, Requirement.DISABLED, 30);
        step(form, RegistrationTermsAndConditions.PROVIDER_ID, Requirement.DISABLED, 40);
        return List.of(Made.of(Made.Kind.FLOW, flow, ALIAS));
    }

    /** Deleted with the flow. */
    private String config(String organization) {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setAlias(ALIAS);
        config.setConfig(Map.of(RegistrationSettings.ORGANIZATION, organization));
        return realm.addAuthenticatorConfig(config).getId();
    }

    private String add(String alias, String provider, String description, boolean topLevel) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(alias);
        flow.setDescription(description);
        flow.setProviderId(provider);
        flow.setTopLevel(topLevel);
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow).getId();
    }

    private void step(String flow, String provider, Requirement requirement, int priority) {
        realm.addAuthenticatorExecution(execution(flow, provider, requirement, priority));
    }

    private static AuthenticationExecutionModel execution(
            String flow, String provider, Requirement requirement, int priority) {
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setParentFlow(flow);
        execution.setAuthenticator(provider);
        execution.setRequirement(requirement);
        execution.setPriority(priority);
        return execution;
    }

    private Step binding() {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        String before = bound == null ? KEYCLOAKS : bound.getAlias();
        return before.equals(ALIAS)
                ? Step.keep(BINDING, BOUND, "Already the one for access passes.")
                : Step.change(BINDING, BOUND, "Registrations take '" + ALIAS + "', no longer '" + before + "'.", () -> {
                    AuthenticationFlowModel flow = realm.getFlowByAlias(ALIAS);
                    realm.setRegistrationFlow(flow);
                    return List.of(new Made(Made.Kind.REGISTRATION_FLOW, flow.getId(), realm.getId(), BOUND, before));
                });
    }

    private Step allowed() {
        return realm.isRegistrationAllowed()
                ? Step.keep(SETTING, SWITCH, "Already on.")
                : Step.change(SETTING, SWITCH, "Switched on.", () -> {
                    realm.setRegistrationAllowed(true);
                    return List.of(Made.of(Made.Kind.REGISTRATION_SWITCH, realm.getId(), SWITCH));
                });
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return switch (made.kind()) {
            case REGISTRATION_FLOW -> Optional.of(undoBinding(made));
            case REGISTRATION_SWITCH -> Optional.of(undoSwitch());
            default -> Optional.empty();
        };
    }

    private Step undoBinding(Made made) {
        AuthenticationFlowModel bound = realm.getRegistrationFlow();
        AuthenticationFlowModel before = Optional.ofNullable(realm.getFlowByAlias(made.wrote()))
                .orElseGet(() -> realm.getFlowByAlias(KEYCLOAKS));
        return bound == null || !bound.getId().equals(made.id()) || before == null
                ? Step.gone(BINDING, BOUND)
                : Step.takeBack(
                        BINDING,
                        BOUND,
                        Action.CHANGE,
                        "Registrations take '" + before.getAlias() + "' again.",
                        () -> realm.setRegistrationFlow(before));
    }

    private Step undoSwitch() {
        return realm.isRegistrationAllowed()
                ? Step.takeBack(
                        SETTING,
                        SWITCH,
                        Action.CHANGE,
                        "Switched off, as it was before.",
                        () -> realm.setRegistrationAllowed(false))
                : Step.gone(SETTING, SWITCH);
    }
}
