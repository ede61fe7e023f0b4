package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.RelatedEntities;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.RelatedEntity;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.keycloak.models.KeycloakSession;

/** {@code .../access-passes/{id}/related}: what of the CRM a pass belongs to. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PassRelatedResource {

    private final RelatedEntities entities;
    private final PassRequests requests;
    private final ShownPasses shown;
    private final PassEvents events;
    private final PassNotices notices;
    private final String id;

    PassRelatedResource(
            KeycloakSession session, PassRequests requests, ShownPasses shown, PassEvents events, String id) {
        this.entities = new RelatedEntities(session);
        this.requests = requests;
        this.shown = shown;
        this.events = events;
        this.notices = PassNotices.ofStaff(session);
        this.id = id;
    }

    /** Relates an entity to an effective pass. Its owner is told, where the Definition says so. */
    @POST
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RelatedEntityInput.class)))
    public AccessPassOutput relate(InputStream body) {
        requests.managed(id);
        RelatedEntity entity =
                Refusals.orThrow(Bodies.read(body, RelatedEntityInput.class).parse());
        AccessPass pass = Refusals.orThrow(entities.relate(id, entity));
        notices.related(pass, entity);
        return done("relate", pass);
    }

    /** Takes an entity off a pass, which ends with its last living one where its rules say so. */
    @DELETE
    @Path("{kind}/{entityId}")
    public AccessPassOutput unrelate(@PathParam("kind") String kind, @PathParam("entityId") String entityId) {
        requests.managed(id);
        return done(
                "unrelate",
                Refusals.orThrow(named(kind, entityId).then(known -> entities.unrelate(id, known, entityId))));
    }

    /** Notes that an entity has ended in the CRM. It stays on the pass, which ends with its last living one where its rules say so. */
    @POST
    @Path("{kind}/{entityId}/terminate")
    public AccessPassOutput terminate(@PathParam("kind") String kind, @PathParam("entityId") String entityId) {
        requests.managed(id);
        return done(
                "terminate",
                Refusals.orThrow(named(kind, entityId).then(known -> entities.terminate(id, known, entityId))));
    }

    private static Verdict<RelatedEntity.Kind> named(String kind, String entityId) {
        return RelatedEntityInput.kind(kind)
                .filter(known -> entityId.chars().noneMatch(Character::isISOControl))
                .map(Verdict::granted)
                .orElse(Verdict.refused(RefusalReason.PASS_NOT_RELATED));
    }

    private AccessPassOutput done(String action, AccessPass pass) {
        events.reportAction(action, pass);
        return shown.show(pass);
    }
}
