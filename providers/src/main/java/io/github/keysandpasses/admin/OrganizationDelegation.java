package io.github.keysandpasses.admin;

import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.settings.WebApiKeySettings;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.authorization.model.Resource;
import org.keycloak.authorization.model.ResourceServer;
import org.keycloak.authorization.store.StoreFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Lets an organisation's own admins manage the keys of this organisation and of its units, where the realm wants it so: whoever
 * may manage the organisation at Keycloak's own endpoints, by a role or by a fine-grained permission.
 *
 * <p>They widen nothing: what they make has the roles that a realm admin has given to the technical user itself, and others only
 * if they could assign them.
 */
final class OrganizationDelegation {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private Boolean coversAny;

    OrganizationDelegation(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.auth = auth;
    }

    /** Whether the realm delegates at all. */
    boolean isOn() {
        return WebApiKeySettings.of(session.getContext().getRealm()).organizationAdmins();
    }

    /** Whether there is an organisation whose keys are the caller's to manage. */
    boolean coversAny() {
        if (coversAny == null) {
            coversAny = isOn()
                    && Organizations.isEnabled(session)
                    && (auth.orgs().canManage() || permittedOrganizations().anyMatch(auth.orgs()::canManage));
        }
        return coversAny;
    }

    /** Whether the keys of the organisation are the caller's to manage. */
    boolean covers(OrganizationModel organization) {
        return isOn() && auth.orgs().canManage(organization);
    }

    /** Whether the owner is the technical user of such an organisation, or of one of its units. */
    boolean covers(UserModel owner) {
        return isOn()
                && new Memberships(session)
                        .actedFor(owner)
                        .filter(auth.orgs()::canManage)
                        .isPresent();
    }

    /** Those that fine-grained permissions name: a realm has few of them, however many organisations it has. */
    private Stream<OrganizationModel> permittedOrganizations() {
        RealmModel realm = session.getContext().getRealm();
        if (!AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
            return Stream.empty();
        }
        StoreFactory store = session.getProvider(AuthorizationProvider.class).getStoreFactory();
        ResourceServer permissions = store.getResourceServerStore().findByClient(realm.getAdminPermissionsClient());
        OrganizationProvider organizations = Organizations.getProvider(session);
        return permissions == null
                ? Stream.empty()
                : store
                        .getPolicyStore()
                        .findByResourceType(permissions, AdminPermissionsSchema.ORGANIZATIONS_RESOURCE_TYPE)
                        .stream()
                        .flatMap(permission -> permission.getResources().stream())
                        .map(Resource::getName)
                        .distinct()
                        .map(organizations::getById)
                        .filter(Objects::nonNull);
    }
}
