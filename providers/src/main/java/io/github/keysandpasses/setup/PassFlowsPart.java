package io.github.keysandpasses.setup;

import io.github.keysandpasses.accesspass.login.IdentifierPassCodeAuthenticatorFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * Two flows by which customers log in with an access pass, one for browsers and one for direct grants. Nothing takes them until
 * they are bound, to the realm or to a client. Undone as any flow of a set-up, by {@link FlowPart}.
 */
final class PassFlowsPart implements Part {

    static final String BROWSER = "crm access pass browser";
    static final String DIRECT_GRANT = "crm access pass direct grant";

    private static final String RESOURCE = "Authentication flow";
    private static final String BASIC = "basic-flow";
    private static final String CONDITION = "conditional-user-configured";

    private final RealmModel realm;

    PassFlowsPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        return settings.wantsPassFlows()
                ? List.of(
                        plan(BROWSER, "Customers log in with an access pass, in a browser.", this::browser),
                        plan(
                                DIRECT_GRANT,
                                "Customers log in with an access pass, by a direct grant.",
                                this::directGrant))
                : List.of();
    }

    private Step plan(String alias, String description, Consumer<String> steps) {
        AuthenticationFlowModel there = realm.getFlowByAlias(alias);
        if (there != null) {
            return isOurs(there)
                    ? Step.keep(RESOURCE, alias, "Already there.")
                    : Step.problem(
                            RESOURCE,
                            alias,
                            "A flow of this name is there, and it asks for no access pass: rename it.");
        }
        return Step.create(RESOURCE, alias, description + " Bind it to the realm or to a client.", () -> {
            String flow = flow(alias, description, true);
            steps.accept(flow);
            return List.of(Made.of(Made.Kind.FLOW, flow, alias));
        });
    }

    /** An admin may have changed it since; it is ours as long as a pass is asked for somewhere in it. */
    private boolean isOurs(AuthenticationFlowModel flow) {
        return flow.isTopLevel() && asksForPass(flow.getId());
    }

    private boolean asksForPass(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId)
                .anyMatch(step -> step.isAuthenticatorFlow()
                        ? asksForPass(step.getFlowId())
                        : step.getAuthenticator().startsWith("crm-"));
    }

    /** Cookie, broker, or the pass; and then the person's authenticator app, if they have set one up. */
    private void browser(String flow) {
        step(flow, "auth-cookie", Requirement.ALTERNATIVE, 10);
        step(flow, "identity-provider-redirector", Requirement.ALTERNATIVE, 20);
        String forms =
                subflow(flow, BROWSER + " forms", "Access pass, and a second factor.", Requirement.ALTERNATIVE, 30);
        step(forms, IdentifierPassCodeAuthenticatorFactory.ID, Requirement.REQUIRED, 10);
        String second =
                subflow(forms, BROWSER + " second factor", "Asked of who has set one up.", Requirement.CONDITIONAL, 20);
        step(second, CONDITION, Requirement.REQUIRED, 10);
        step(second, "auth-otp-form", Requirement.REQUIRED, 20);
    }

    private void directGrant(String flow) {
        step(flow, IdentifierPassCodeAuthenticatorFactory.ID, Requirement.REQUIRED, 10);
        String second = subflow(
                flow, DIRECT_GRANT + " second factor", "Asked of who has set one up.", Requirement.CONDITIONAL, 20);
        step(second, CONDITION, Requirement.REQUIRED, 10);
        step(second, "direct-grant-validate-otp", Requirement.REQUIRED, 20);
    }

    private String subflow(String parent, String alias, String description, Requirement requirement, int priority) {
        String flow = flow(alias, description, false);
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(parent);
        step.setFlowId(flow);
        step.setAuthenticatorFlow(true);
        step.setRequirement(requirement);
        step.setPriority(priority);
        realm.addAuthenticatorExecution(step);
        return flow;
    }

    private String flow(String alias, String description, boolean topLevel) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(alias);
        flow.setDescription(description);
        flow.setProviderId(BASIC);
        flow.setTopLevel(topLevel);
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow).getId();
    }

    private void step(String flow, String authenticator, Requirement requirement, int priority) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow);
        step.setAuthenticator(authenticator);
        step.setRequirement(requirement);
        step.setPriority(priority);
        realm.addAuthenticatorExecution(step);
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return Optional.empty();
    }
}
