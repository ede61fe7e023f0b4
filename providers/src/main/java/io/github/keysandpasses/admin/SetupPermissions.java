package io.github.keysandpasses.admin;

import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Who may see and change a realm's set-up: whoever may see and change its parts at Keycloak's own endpoints. */
final class SetupPermissions {

    private final AdminPermissionEvaluator auth;

    SetupPermissions(AdminPermissionEvaluator auth) {
        this.auth = auth;
    }

    /** Refuses, by 403, callers who may not see all of it: the realm, its clients and its client scopes. */
    void requireView() {
        auth.realm().requireViewRealm();
        auth.clients().requireView();
        auth.clients().requireViewClientScopes();
    }

    /** Refuses, by 403, callers who may not change all of it. */
    void requireManage() {
        auth.realm().requireManageRealm();
        auth.clients().requireManage();
        auth.clients().requireManageClientScopes();
    }
}
