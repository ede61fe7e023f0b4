package io.github.keysandpasses.setup;

import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;

/** Finds client scopes by their names, which Keycloak's model knows by id only. */
final class ScopeByName {

    private ScopeByName() {}

    static Optional<ClientScopeModel> in(RealmModel realm, String name) {
        return realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(name))
                .findFirst();
    }
}
