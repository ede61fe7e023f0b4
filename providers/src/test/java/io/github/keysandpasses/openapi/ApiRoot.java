package io.github.keysandpasses.openapi;

import io.github.keysandpasses.admin.KeysAndPassesAdminResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Where Keycloak puts our admin REST API: its own resources are the root, and are none of ours to describe. */
@Path("/admin/realms/{realm}/keys-and-passes")
final class ApiRoot {

    private ApiRoot() {}

    /** It is read, and never called. */
    @Path("")
    public KeysAndPassesAdminResource root(@PathParam("realm") String realm) {
        throw new UnsupportedOperationException();
    }
}
