package io.github.keysandpasses.admin;

import io.github.keysandpasses.organization.Memberships;
import io.github.keysandpasses.settings.WebApiKeySettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
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

    OrganizationDelegation(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.auth = auth;
    }

    /** Whether the realm delegates at all. */
    boolean isOn() {
        return WebApiKeySettings.of(session.getContext().getRealm()).organizationAdmins();
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
}
