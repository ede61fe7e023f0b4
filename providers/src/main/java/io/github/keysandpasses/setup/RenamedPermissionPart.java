package io.github.keysandpasses.setup;

import io.github.keysandpasses.names.RealmNames;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** Another name of the permission takes it from every client that has only the old one. Somebody has to mean that. */
final class RenamedPermissionPart implements Part {

    private static final String RESOURCE = "Client scope";
    private static final int MOST_NAMED = 5;

    private final RealmModel realm;

    RenamedPermissionPart(RealmModel realm) {
        this.realm = realm;
    }

    @Override
    public List<Step> plan(SetupSettings settings) {
        RealmNames inForce = RealmNames.of(realm);
        if (inForce.permissionScope().equals(settings.names().permissionScope())) {
            return List.of();
        }
        List<String> webApi = List.of(inForce.webApiClient(), settings.names().webApiClient());
        List<String> losers = realm.getClientsStream()
                .filter(client -> mayExchange(client, inForce.permissionScope()))
                .filter(client -> !mayExchange(client, settings.names().permissionScope()))
                .map(ClientModel::getClientId)
                .filter(id -> !webApi.contains(id) && !settings.keyClients().contains(id))
                .sorted()
                .toList();
        return losers.isEmpty() ? List.of() : List.of(problem(inForce.permissionScope(), losers));
    }

    private static boolean mayExchange(ClientModel client, String permission) {
        return OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                && !client.isPublicClient()
                && (client.getClientScopes(true).containsKey(permission)
                        || client.getClientScopes(false).containsKey(permission));
    }

    private static Step problem(String permission, List<String> losers) {
        String named = String.join(", ", losers.subList(0, Math.min(MOST_NAMED, losers.size())));
        return Step.problem(
                RESOURCE,
                permission,
                "Clients that have this scope, the permission so far, could no longer exchange keys: " + losers.size()
                        + " (" + named + (losers.size() > MOST_NAMED ? ", ..." : "")
                        + "). Name them in keyClients, or take the scope off them, or keep permissionScope.");
    }

    @Override
    public Optional<Step> undo(Made made, List<Made> all) {
        return Optional.empty();
    }
}
