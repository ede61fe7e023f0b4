package io.github.keysandpasses.admin;

import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The paths of our admin REST API. */
public final class KeysAndPassesAdminResource {

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;

    KeysAndPassesAdminResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.adminEvent = adminEvent;
    }

    /** Web API keys. */
    @Path("web-api-keys")
    public WebApiKeysResource webApiKeys() {
        return new WebApiKeysResource(session, auth, adminEvent);
    }

    /** What access passes must be. */
    @Path(DefinitionsResource.PATH)
    public DefinitionsResource definitions() {
        return new DefinitionsResource(session, auth, adminEvent);
    }

    /** Classes of access passes with rules of their own. */
    @Path(ClassificationsResource.PATH)
    public ClassificationsResource classifications() {
        return new ClassificationsResource(session, auth, adminEvent);
    }

    /** Access passes. */
    @Path("access-passes")
    public AccessPassesResource accessPasses() {
        return new AccessPassesResource(session, auth, adminEvent);
    }

    /** The realm's set-up. */
    @Path("setup")
    public SetupResource setup() {
        return new SetupResource(session, new SetupPermissions(auth), adminEvent);
    }

    /** Messages to customers. */
    @Path("messaging")
    public MessagingResource messaging() {
        return new MessagingResource(session, auth, adminEvent);
    }
}
