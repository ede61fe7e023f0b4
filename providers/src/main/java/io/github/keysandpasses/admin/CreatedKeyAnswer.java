package io.github.keysandpasses.admin;

import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Answers and reports that a key was made; the answer is the only place that ever shows it. */
final class CreatedKeyAnswer {

    private final KeycloakSession session;
    private final KeyRequests requests;
    private final ShownKeys shown;
    private final KeyEvents events;

    CreatedKeyAnswer(KeycloakSession session, KeyRequests requests, ShownKeys shown, KeyEvents events) {
        this.session = session;
        this.requests = requests;
        this.shown = shown;
        this.events = events;
    }

    /**
     * The answer, which nobody may keep.
     *
     * @param secret the key, or null where its maker knows it
     */
    Response of(CreatedWebApiKey created, String secret) {
        UserModel owner = requests.ownerOf(created.stored());
        String id = created.stored().id();
        events.report(OperationType.CREATE, id, shown.show(created.stored(), owner, null));
        return Response.created(address(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(shown.show(created.stored(), owner, secret))
                .build();
    }

    private URI address(String id) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("admin/realms/{realm}/keys-and-passes/web-api-keys/{id}")
                .build(session.getContext().getRealm().getName(), id);
    }
}
