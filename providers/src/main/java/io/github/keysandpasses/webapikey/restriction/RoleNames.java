package io.github.keysandpasses.webapikey.restriction;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** How people write roles: a realm role by its name, a client role as {@code client:role}. */
final class RoleNames {

    private final RealmModel realm;

    RoleNames(RealmModel realm) {
        this.realm = realm;
    }

    static String of(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + ":" + role.getName()
                : role.getName();
    }

    /** A role by id or name. Client ids and role names may have colons of their own, so each is tried. */
    Optional<RoleModel> find(String name) {
        RoleModel byId = realm.getRoleById(name);
        RoleModel role = byId == null ? realm.getRole(name) : byId;
        int colon = name.indexOf(':');
        while (role == null && colon >= 0) {
            ClientModel client = realm.getClientByClientId(name.substring(0, colon));
            role = client == null ? null : client.getRole(name.substring(colon + 1));
            colon = name.indexOf(':', colon + 1);
        }
        return Optional.ofNullable(role);
    }
}
