package io.github.keysandpasses.setup;

import static org.keycloak.models.AuthenticationFlowBindings.BROWSER_BINDING;

import io.github.keysandpasses.setup.Change.Action;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** The clients in which people log in with an access pass, whatever the realm's own browser flow is. */
final class PassClientsPart implements Part {

    private static final String BINDING = "Flow of a client";

    private final RealmModel realm;

    PassClientsPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        return settings.passClients().stream().map(this::plan).toList();
    }

    private Step plan(String clientId) {
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            return Step.problem("Client", clientId, "There is no client of this name: take it out of passClients.");
        }
        return client.getAuthenticationFlowBindingOverride(BROWSER_BINDING) != null
                ? Step.keep(BINDING, clientId, "Already has a browser flow of its own.")
                : Step.change(
                        BINDING,
                        clientId,
                        "Its browser logins take the flow '" + PassFlowsPart.BROWSER + "'.",
                        () -> bind(client));
    }

    private List<Made> bind(ClientModel client) {
        String flow = realm.getFlowByAlias(PassFlowsPart.BROWSER).getId();
        client.setAuthenticationFlowBindingOverride(BROWSER_BINDING, flow);
        return List.of(new Made(Made.Kind.BROWSER_FLOW_BINDING, flow, client.getId(), client.getClientId()));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.BROWSER_FLOW_BINDING ? Optional.of(undo(made)) : Optional.empty();
    }

    private Step undo(Made made) {
        ClientModel client = realm.getClientById(made.of());
        boolean bound =
                client != null && made.id().equals(client.getAuthenticationFlowBindingOverride(BROWSER_BINDING));
        return bound
                ? Step.takeBack(
                        BINDING,
                        made.name(),
                        Action.CHANGE,
                        "Its browser logins take the realm's flow again.",
                        () -> client.removeAuthenticationFlowBindingOverride(BROWSER_BINDING))
                : Step.gone(BINDING, made.name());
    }
}
