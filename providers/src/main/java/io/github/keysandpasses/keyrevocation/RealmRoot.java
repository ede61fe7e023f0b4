package io.github.keysandpasses.keyrevocation;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.http.ContentType;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import org.keycloak.models.KeycloakSession;

/** The paths below {@code /realms/{realm}/keys-and-passes}, which are open to everybody. */
public final class RealmRoot {

    private final KeycloakSession session;

    RealmRoot(KeycloakSession session) {
        this.session = session;
    }

    /** {@code web-api-keys/revoke}. A call is refused at once when its content type cannot be read. */
    @Path("web-api-keys/revoke")
    public KeyRevocationResource revoke() {
        KeyRevocationResource resource = new KeyRevocationResource(session);
        if (!ContentType.isReadable(session)) {
            throw new WebApplicationException(resource.refuse(RefusalReason.MEDIA_TYPE_UNSUPPORTED));
        }
        return resource;
    }
}
