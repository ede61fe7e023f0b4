package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.webapikey.OwnerKind;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.organization.ActsFor;
import io.github.keysandpasses.organization.OrganizationNames;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What people call the owners of keys; the user names of service accounts and technical users say little. */
final class OwnerNames {

    private final RealmModel realm;
    private final OrganizationNames organizations;

    OwnerNames(KeycloakSession session) {
        this.realm = session.getContext().getRealm();
        this.organizations = new OrganizationNames(session);
    }

    /** The name of the owner. */
    String of(StoredWebApiKey key, UserModel owner) {
        return switch (key.ownerKind()) {
            case USER -> owner.getUsername();
            case SERVICE_ACCOUNT -> client(owner).orElse(owner.getUsername());
            case ORGANIZATION -> organizations.of(key.organizationId()).orElse(owner.getUsername());
            case UNIT ->
                organizations.of(key.organizationId()).orElse("?")
                        + unitOf(key, owner).map(unit -> " / " + unit.getName()).orElse("");
        };
    }

    /** The unit that owns a key, if one does. */
    Optional<GroupModel> unitOf(StoredWebApiKey key, UserModel owner) {
        return key.ownerKind() == OwnerKind.UNIT ? unitId(owner).map(realm::getGroupById) : Optional.empty();
    }

    /** Units own keys by way of technical users. */
    private static Optional<String> unitId(UserModel owner) {
        return ActsFor.of(owner).map(ActsFor::id);
    }

    private Optional<String> client(UserModel serviceAccount) {
        return Optional.ofNullable(serviceAccount.getServiceAccountClientLink())
                .map(realm::getClientById)
                .map(ClientModel::getClientId);
    }
}
