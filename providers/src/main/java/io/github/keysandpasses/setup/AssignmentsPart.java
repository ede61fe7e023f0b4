package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.setup.Change.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Which clients get which client scopes, as default ones. */
final class AssignmentsPart implements Part {

    private static final String RESOURCE = "Client scope of a client";
    private static final String CLIENT = "Client";

    private final RealmModel realm;

    AssignmentsPart(RealmModel realm) {
        this.realm = realm;
    }

    /** A client and a scope, by name: at planning neither may be there yet. */
    private record Pair(String client, String scope) {
        String shown() {
            return scope + " of " + client;
        }
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        RealmNames names = settings.names();
        List<Step> steps = new ArrayList<>();
        Set<Pair> pairs = new LinkedHashSet<>();
        pairs.add(new Pair(names.webApiClient(), names.claimsScope()));
        pairs.add(new Pair(names.webApiClient(), names.permissionScope()));
        settings.webApiScopes().forEach(scope -> pairs.add(new Pair(names.webApiClient(), scope)));
        for (String client : settings.keyClients()) {
            problem(client, true).ifPresentOrElse(steps::add, () -> {
                pairs.add(new Pair(client, names.claimsScope()));
                pairs.add(new Pair(client, names.permissionScope()));
            });
        }
        for (String client : settings.claimsClients()) {
            problem(client, false).ifPresentOrElse(steps::add, () -> pairs.add(new Pair(client, names.claimsScope())));
        }
        pairs.forEach(pair -> steps.add(step(pair, settings)));
        return steps;
    }

    private Optional<Step> problem(String clientId, boolean forKeys) {
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            return Optional.of(Step.problem(CLIENT, clientId, "There is no such client: leave it out of the lists."));
        }
        if (!OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())) {
            return Optional.of(Step.problem(
                    CLIENT, clientId, "It is no OpenID Connect client, so its tokens have no claims: leave it out."));
        }
        return forKeys && client.isPublicClient()
                ? Optional.of(Step.problem(
                        CLIENT,
                        clientId,
                        "It has no secret, and a client without one may not exchange keys: switch client authentication"
                                + " on, or leave it out of keyClients."))
                : Optional.empty();
    }

    private Step step(Pair pair, SetupSettings settings) {
        ClientModel client = realm.getClientByClientId(pair.client());
        if (client != null && client.getClientScopes(true).containsKey(pair.scope())) {
            return Step.keep(RESOURCE, pair.shown(), "Already a default scope of the client.");
        }
        if (client != null && client.getClientScopes(false).containsKey(pair.scope())) {
            return pair.scope().equals(settings.names().permissionScope())
                    ? Step.keep(RESOURCE, pair.shown(), "Already an optional scope of the client, which is enough.")
                    : Step.problem(
                            RESOURCE,
                            pair.shown(),
                            "It is an optional scope of the client, so tokens have it only when asked for: make it a"
                                    + " default scope, or leave it out.");
        }
        boolean isThere = ScopeByName.in(realm, pair.scope())
                .filter(scope -> OIDCLoginProtocol.LOGIN_PROTOCOL.equals(scope.getProtocol()))
                .isPresent();
        if (!isThere && settings.webApiScopes().contains(pair.scope())) {
            return Step.problem(
                    RESOURCE,
                    pair.shown(),
                    "There is no OpenID Connect client scope of this name: leave it out of webApiScopes.");
        }
        return Step.create(RESOURCE, pair.shown(), meaning(pair, settings), () -> assign(pair));
    }

    private static String meaning(Pair pair, SetupSettings settings) {
        if (pair.scope().equals(settings.names().permissionScope())) {
            return "The client may exchange Web API keys.";
        }
        return pair.scope().equals(settings.names().claimsScope())
                ? "The client's tokens carry the CRM's claims."
                : "A default scope of the Web API's tokens.";
    }

    private List<Made> assign(Pair pair) {
        ClientModel client = realm.getClientByClientId(pair.client());
        ClientScopeModel scope = ScopeByName.in(realm, pair.scope()).orElseThrow();
        client.addClientScope(scope, true);
        return List.of(new Made(Made.Kind.ASSIGNMENT, scope.getId(), client.getId(), pair.shown()));
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.ASSIGNMENT ? Optional.of(undoAssignment(made)) : Optional.empty();
    }

    private Step undoAssignment(Made made) {
        ClientModel client = realm.getClientById(made.of());
        ClientScopeModel scope = realm.getClientScopeById(made.id());
        boolean assigned =
                client != null && scope != null && client.getClientScopes(true).containsKey(scope.getName());
        return assigned
                ? Step.takeBack(
                        RESOURCE,
                        made.name(),
                        Action.DELETE,
                        "Taken off the client.",
                        () -> client.removeClientScope(scope))
                : Step.gone(RESOURCE, made.name());
    }
}
