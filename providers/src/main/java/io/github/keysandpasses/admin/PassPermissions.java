package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import jakarta.ws.rs.ForbiddenException;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * Who may see and manage whose access passes: whoever may see and manage the user, as at Keycloak's own user endpoints. A pass
 * logs its owner in as a password does, so whoever sets what opens it must be allowed to set the user's password. Passes that
 * nobody has yet are for those who may see, or manage, all users.
 */
final class PassPermissions {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;

    PassPermissions(KeycloakSession session, AdminPermissionEvaluator auth) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.auth = auth;
    }

    /** Refuses, by 403, callers who may not look for users at all. */
    void requireQuery() {
        if (!auth.users().canQuery()) {
            throw new ForbiddenException();
        }
    }

    /** Whether the caller may see every user of the realm: fine-grained permissions for all users can still deny some. */
    boolean canViewAll() {
        return auth.users().canView()
                && (!realm.isAdminPermissionsEnabled()
                        || auth.hasOneAdminRole(AdminRoles.VIEW_USERS, AdminRoles.MANAGE_USERS));
    }

    /** Whether the caller may see the passes of this user; null: those that nobody has yet. */
    boolean canView(UserModel owner) {
        return owner == null ? canViewAll() : auth.users().canView(owner);
    }

    /** Refuses, by 403, callers who may not see the user. */
    void requireView(UserModel owner) {
        auth.users().requireView(owner);
    }

    /** Whether the caller may see the pass. */
    boolean canView(AccessPass pass) {
        UserModel owner = owner(pass);
        return pass.ownerId() == null ? canViewAll() : owner != null && canView(owner);
    }

    /** Refuses, by 403, callers who may not manage the user; null: all users. */
    void requireManage(UserModel owner) {
        if (owner == null) {
            auth.users().requireManage();
        } else {
            auth.users().requireManage(owner);
        }
    }

    /** The same, and callers who may not set the user's password. */
    void requireSecrets(UserModel owner) {
        requireManage(owner);
        if (owner != null) {
            auth.users().requireResetPassword(owner);
        }
    }

    /** The id of the caller, who may be a user of another realm. */
    String caller() {
        return auth.adminAuth().getUser().getId();
    }

    /** Whose pass it is; null if it is nobody's. */
    UserModel owner(AccessPass pass) {
        return pass.ownerId() == null ? null : session.users().getUserById(realm, pass.ownerId());
    }
}
