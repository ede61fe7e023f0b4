package io.github.keysandpasses.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;

/** Who uses a client scope that set-up made, apart from what set-up itself has to do with it. */
final class ScopeUsers {

    private static final int MOST_NAMED = 5;

    private final RealmModel realm;
    private final List<Made> made;

    ScopeUsers(RealmModel realm, List<Made> made) {
        this.realm = realm;
        this.made = made;
    }

    /** A few of them, named for people. */
    List<String> of(ClientScopeModel scope) {
        List<String> users = new ArrayList<>();
        if (Stream.concat(realm.getDefaultClientScopesStream(true), realm.getDefaultClientScopesStream(false))
                .anyMatch(other -> other.getId().equals(scope.getId()))) {
            users.add("the realm's default client scopes");
        }
        realm.getClientsStream()
                .filter(client -> has(client, scope) && !isOurs(client, scope))
                .limit(MOST_NAMED)
                .forEach(client -> users.add("the client " + client.getClientId()));
        return users;
    }

    private static boolean has(ClientModel client, ClientScopeModel scope) {
        return client.getClientScopes(true).containsKey(scope.getName())
                || client.getClientScopes(false).containsKey(scope.getName());
    }

    private boolean isOurs(ClientModel client, ClientScopeModel scope) {
        return made.stream().anyMatch(thing -> switch (thing.kind()) {
            case CLIENT -> thing.id().equals(client.getId());
            case ASSIGNMENT -> thing.of().equals(client.getId()) && thing.id().equals(scope.getId());
            default -> false;
        });
    }
}
