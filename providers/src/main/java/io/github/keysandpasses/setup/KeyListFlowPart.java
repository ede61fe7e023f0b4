package io.github.keysandpasses.setup;

import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * A flow that nothing uses, with the one authenticator by which the Account Console lists Web API keys. Keycloak looks through all flows
 * for it, and this way no flow of a login is touched. Undone as any flow of a set-up, by {@link FlowPart}.
 */
final class KeyListFlowPart implements Part {

    static final String ALIAS = "crm web api keys";

    private static final String RESOURCE = "Authentication flow";
    private static final String BASIC = "basic-flow";
    private static final String DESCRIPTION =
            "Makes the Account Console list Web API keys. No login uses it, and it lets nobody in.";

    private final RealmModel realm;

    KeyListFlowPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        Optional<AuthenticationFlowModel> there =
                realm.getAuthenticationFlowsStream().filter(this::lists).findFirst();
        if (there.isPresent()) {
            return List.of(Step.keep(RESOURCE, there.get().getAlias(), "Already makes the Account Console list keys."));
        }
        return List.of(
                realm.getFlowByAlias(ALIAS) == null
                        ? Step.create(RESOURCE, ALIAS, DESCRIPTION, this::create)
                        : Step.problem(
                                RESOURCE,
                                ALIAS,
                                "A flow of this name is there and lists no keys: rename it, or delete it."));
    }

    private boolean lists(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .anyMatch(execution -> SelfService.AUTHENTICATOR_ID.equals(execution.getAuthenticator())
                        && execution.getRequirement() != Requirement.DISABLED);
    }

    private List<Made> create() {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(ALIAS);
        flow.setDescription(DESCRIPTION);
        flow.setProviderId(BASIC);
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        AuthenticationFlowModel made = realm.addAuthenticationFlow(flow);
        AuthenticationExecutionModel execution = new AuthenticationExecutionModel();
        execution.setParentFlow(made.getId());
        execution.setAuthenticator(SelfService.AUTHENTICATOR_ID);
        execution.setRequirement(Requirement.REQUIRED);
        execution.setPriority(10);
        realm.addAuthenticatorExecution(execution);
        return List.of(Made.of(Made.Kind.FLOW, made.getId(), ALIAS));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return Optional.empty();
    }
}
