package io.github.keysandpasses.setup;

import static org.keycloak.models.AuthenticationFlowBindings.BROWSER_BINDING;
import static org.keycloak.models.AuthenticationFlowBindings.DIRECT_GRANT_BINDING;

import io.github.keysandpasses.setup.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * A direct grant flow of the Web API's own, so that an admin can change how the CRM's user name door logs people in without
 * touching other clients.
 */
final class FlowPart implements Part {

    static final String ALIAS = "crm direct grant";

    private static final String RESOURCE = "Authentication flow";
    private static final String BINDING = "Flow of a client";

    private final KeycloakSession session;
    private final RealmModel realm;

    FlowPart(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        String clientId = settings.names().webApiClient();
        Optional<AuthenticationFlowModel> bound = bound(realm.getClientByClientId(clientId));
        if (bound.isPresent()) {
            return List.of(Step.keep(
                    BINDING,
                    clientId,
                    "Already has a direct grant flow of its own: " + bound.get().getAlias() + "."));
        }
        AuthenticationFlowModel flow = realm.getFlowByAlias(ALIAS);
        List<Step> steps = new ArrayList<>();
        steps.add(flow == null ? create() : existing(flow));
        steps.add(Step.change(
                BINDING, clientId, "Its direct grants take the flow '" + ALIAS + "'.", () -> bind(clientId)));
        return steps;
    }

    private Optional<AuthenticationFlowModel> bound(ClientModel client) {
        return Optional.ofNullable(client)
                .map(found -> found.getAuthenticationFlowBindingOverride(DIRECT_GRANT_BINDING))
                .map(realm::getAuthenticationFlowById);
    }

    private static Step existing(AuthenticationFlowModel flow) {
        return flow.isTopLevel() && "basic-flow".equals(flow.getProviderId())
                ? Step.keep(RESOURCE, ALIAS, "Already there.")
                : Step.problem(RESOURCE, ALIAS, "A flow of this name is there, and it is no basic flow: rename it.");
    }

    private Step create() {
        AuthenticationFlowModel flow = realm.getDirectGrantFlow();
        return flow == null
                ? Step.problem(
                        RESOURCE, ALIAS, "The realm has no direct grant flow to copy: bind one (Authentication).")
                : Step.create(RESOURCE, ALIAS, "A copy of the realm's flow '" + flow.getAlias() + "'.", () -> {
                    AuthenticationFlowModel copy =
                            AuthenticationManagementResource.copyFlow(session, realm, flow, ALIAS);
                    return List.of(Made.of(Made.Kind.FLOW, copy.getId(), ALIAS));
                });
    }

    private List<Made> bind(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        String flow = realm.getFlowByAlias(ALIAS).getId();
        client.setAuthenticationFlowBindingOverride(DIRECT_GRANT_BINDING, flow);
        return List.of(new Made(Made.Kind.FLOW_BINDING, flow, client.getId(), clientId));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return switch (made.kind()) {
            case FLOW_BINDING -> Optional.of(undoBinding(made));
            case FLOW -> Optional.of(undoFlow(made, all));
            default -> Optional.empty();
        };
    }

    private Step undoBinding(Made made) {
        ClientModel client = realm.getClientById(made.of());
        boolean bound =
                client != null && made.id().equals(client.getAuthenticationFlowBindingOverride(DIRECT_GRANT_BINDING));
        return bound
                ? Step.takeBack(
                        BINDING,
                        made.name(),
                        Action.CHANGE,
                        "Its direct grants take the realm's flow again.",
                        () -> client.removeAuthenticationFlowBindingOverride(DIRECT_GRANT_BINDING))
                : Step.gone(BINDING, made.name());
    }

    private Step undoFlow(Made made, List<Made> all) {
        AuthenticationFlowModel flow = realm.getAuthenticationFlowById(made.id());
        if (flow == null) {
            return Step.gone(RESOURCE, made.name());
        }
        return isUsed(flow, all)
                ? Step.keep(RESOURCE, flow.getAlias(), "Left, and no longer the set-up's: something else uses it.")
                : Step.takeBack(RESOURCE, flow.getAlias(), Action.DELETE, "Deleted.", () -> delete(flow));
    }

    /** Whether anything uses the flow but the bindings that go with it. Keycloak refuses to delete a flow in use. */
    private boolean isUsed(AuthenticationFlowModel flow, List<Made> all) {
        return isRealmFlow(flow) && goes(flow, Made.Kind.REGISTRATION_FLOW, all).isEmpty()
                || staysBound(flow, DIRECT_GRANT_BINDING, goes(flow, Made.Kind.FLOW_BINDING, all))
                || staysBound(flow, BROWSER_BINDING, goes(flow, Made.Kind.BROWSER_FLOW_BINDING, all))
                || session.identityProviders()
                        .getByFlow(flow.getId(), null, 0, 1)
                        .findAny()
                        .isPresent();
    }

    /** What the bindings of a kind, which go with the flow, are for. */
    private static Set<String> goes(AuthenticationFlowModel flow, Made.Kind binding, List<Made> all) {
        return all.stream()
                .filter(thing -> thing.kind() == binding && thing.id().equals(flow.getId()))
                .map(Made::of)
                .collect(Collectors.toSet());
    }

    private boolean staysBound(AuthenticationFlowModel flow, String binding, Set<String> unbound) {
        return boundTo(flow, binding, unbound.size() + 1).anyMatch(client -> !unbound.contains(client.getId()));
    }

    private boolean isRealmFlow(AuthenticationFlowModel flow) {
        return Stream.of(
                        realm.getBrowserFlow(),
                        realm.getRegistrationFlow(),
                        realm.getDirectGrantFlow(),
                        realm.getResetCredentialsFlow(),
                        realm.getClientAuthenticationFlow(),
                        realm.getDockerAuthenticationFlow(),
                        realm.getFirstBrokerLoginFlow())
                .anyMatch(used -> used != null && used.getId().equals(flow.getId()));
    }

    private Stream<ClientModel> boundTo(AuthenticationFlowModel flow, String binding, int most) {
        return realm.searchClientByAuthenticationFlowBindingOverrides(Map.of(binding, flow.getId()), 0, most);
    }

    private void delete(AuthenticationFlowModel flow) {
        Runnable refuse = () -> {
            throw new IllegalStateException("a flow that is being deleted is gone or built in");
        };
        KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, refuse, refuse, false);
    }
}
