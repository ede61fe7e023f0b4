package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import io.github.keysandpasses.setup.Change.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The two client scopes: one holds the claims, the other is the permission to exchange keys and holds nothing. */
final class ScopesPart implements Part {

    private static final String RESOURCE = "Client scope";

    private final RealmModel realm;

    ScopesPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        RealmNames names = settings.names();
        List<Step> steps = new ArrayList<>();
        steps.add(named(names.claimsScope())
                .map(scope -> existing(scope, "Already there."))
                .orElseGet(() -> create(names.claimsScope(), "The CRM's claims org, oun and usr")));
        steps.add(named(names.permissionScope())
                .map(this::existingPermission)
                .orElseGet(() -> create(
                        names.permissionScope(), "Assigned to a client, it lets the client exchange Web API keys")));
        return steps;
    }

    private Optional<ClientScopeModel> named(String name) {
        return ScopeByName.in(realm, name);
    }

    private static Step existing(ClientScopeModel scope, String detail) {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(scope.getProtocol())
                ? Step.keep(RESOURCE, scope.getName(), detail)
                : Step.problem(
                        RESOURCE,
                        scope.getName(),
                        "A scope of this name is there for the protocol " + scope.getProtocol()
                                + ": rename it, or choose another name for ours.");
    }

    /** A scope that clients get by themselves would let all of them exchange keys. */
    private Step existingPermission(ClientScopeModel scope) {
        boolean given = Stream.concat(
                        realm.getDefaultClientScopesStream(true), realm.getDefaultClientScopesStream(false))
                .anyMatch(other -> other.getId().equals(scope.getId()));
        return given
                ? Step.problem(
                        RESOURCE,
                        scope.getName(),
                        "Every new client of the realm gets this scope, and so might exchange keys: take it off the"
                                + " realm's default and optional client scopes, or choose another permissionScope.")
                : existing(scope, "Already there. Every client with a secret that has it may exchange keys.");
    }

    private Step create(String name, String description) {
        return Step.create(RESOURCE, name, description + ".", () -> {
            ClientScopeModel scope = realm.addClientScope(name);
            scope.setDescription(description);
            scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
            scope.setIncludeInTokenScope(false);
            scope.setDisplayOnConsentScreen(false);
            return List.of(Made.of(Made.Kind.CLIENT_SCOPE, scope.getId(), name));
        });
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return made.kind() == Made.Kind.CLIENT_SCOPE ? Optional.of(undoScope(made, all)) : Optional.empty();
    }

    private Step undoScope(Made made, List<Made> all) {
        ClientScopeModel scope = realm.getClientScopeById(made.id());
        if (scope == null) {
            return Step.gone(RESOURCE, made.name());
        }
        List<String> users = new ScopeUsers(realm, all).of(scope);
        if (!users.isEmpty()) {
            return Step.keep(
                    RESOURCE,
                    scope.getName(),
                    "Left, and no longer the set-up's: it is in use by " + String.join(", ", users) + ".");
        }
        return Step.takeBack(
                RESOURCE, scope.getName(), Action.DELETE, "Deleted.", () -> realm.removeClientScope(scope.getId()));
    }
}
