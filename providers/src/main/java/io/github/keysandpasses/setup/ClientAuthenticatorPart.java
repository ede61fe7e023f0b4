package io.github.keysandpasses.setup;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * The step of the realm's client authentication flow that takes Web API keys for client secrets. Without it the console offers the
 * authenticator and no client gets in by it.
 *
 * <p>It is put at the end of the flow that is bound, Keycloak's own or another, which a console does not let an admin change:
 * the steps before it go first, and it asks nothing of clients that have another authenticator.
 */
final class ClientAuthenticatorPart implements Part {

    /** The id of the authenticator, which is a name on the wire like any other. */
    static final String ID = "crm-web-api-key";

    private static final String RESOURCE = "Client authentication step";
    private static final int GAP = 10;

    private final RealmModel realm;

    ClientAuthenticatorPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        AuthenticationFlowModel flow = realm.getClientAuthenticationFlow();
        if (flow == null) {
            return List.of(Step.problem(
                    RESOURCE, ID, "The realm has no client authentication flow: bind one (Authentication)."));
        }
        Optional<AuthenticationExecutionModel> there = realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(step -> ID.equals(step.getAuthenticator()))
                .findFirst();
        return List.of(there.map(step -> existing(flow, step))
                .orElseGet(() -> Step.create(
                        RESOURCE, ID, "The last step of the flow '" + flow.getAlias() + "'.", () -> create(flow))));
    }

    private static Step existing(AuthenticationFlowModel flow, AuthenticationExecutionModel step) {
        String where = "the flow '" + flow.getAlias() + "'";
        return step.isEnabled()
                ? Step.keep(RESOURCE, ID, "Already in " + where + ".")
                : Step.keep(RESOURCE, ID, "In " + where + ", and disabled there: somebody wants no client to use it.");
    }

    private List<Made> create(AuthenticationFlowModel flow) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setAuthenticator(ID);
        step.setAuthenticatorFlow(false);
        step.setRequirement(AuthenticationExecutionModel.Requirement.ALTERNATIVE);
        step.setPriority(realm.getAuthenticationExecutionsStream(flow.getId())
                        .mapToInt(AuthenticationExecutionModel::getPriority)
                        .max()
                        .orElse(0)
                + GAP);
        String id = realm.addAuthenticatorExecution(step).getId();
        return List.of(new Made(Made.Kind.CLIENT_AUTHENTICATOR, id, flow.getId(), ID));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        if (made.kind() != Made.Kind.CLIENT_AUTHENTICATOR) {
            return Optional.empty();
        }
        AuthenticationExecutionModel step = realm.getAuthenticationExecutionById(made.id());
        if (step == null) {
            return Optional.of(Step.gone(RESOURCE, ID));
        }
        boolean used = realm.getClientsStream().anyMatch(client -> ID.equals(client.getClientAuthenticatorType()));
        return Optional.of(
                used
                        ? Step.keep(RESOURCE, ID, "Left, and no longer the set-up's: clients authenticate by it.")
                        : Step.takeBack(
                                RESOURCE,
                                ID,
                                Action.DELETE,
                                "Removed.",
                                () -> realm.removeAuthenticatorExecution(step)));
    }
}
