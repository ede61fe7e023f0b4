package io.github.keysandpasses.admin;

import static io.github.keysandpasses.admin.PassRuleRequests.possible;
import static io.github.keysandpasses.admin.PassRuleRequests.requireSame;
import static io.github.keysandpasses.admin.Refusals.orThrow;

import io.github.keysandpasses.accesspass.definition.Classifications;
import io.github.keysandpasses.domain.accesspass.format.Classification;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/keys-and-passes/access-pass-classifications}: classes of passes with rules of their own. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ClassificationsResource {

    /** Where it is, below the root of our admin REST API. */
    static final String PATH = "access-pass-classifications";

    private final AdminPermissionEvaluator auth;
    private final KeycloakSession session;
    private final PassRuleRequests requests;

    ClassificationsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.auth = auth;
        this.session = session;
        this.requests = new PassRuleRequests(session, adminEvent, "ACCESS_PASS_CLASSIFICATION", PATH);
    }

    /** Lists the classifications, by name. */
    @GET
    public List<ClassificationOutput> list() {
        auth.realm().requireViewRealm();
        return Classifications.of(session).all().stream()
                .map(ClassificationOutput::of)
                .toList();
    }

    /** Shows a classification. */
    @GET
    @Path("{id}")
    public ClassificationOutput show(@PathParam("id") String id) {
        auth.realm().requireViewRealm();
        return ClassificationOutput.of(orThrow(Classifications.of(session).find(id)));
    }

    /** Makes a classification. */
    @POST
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClassificationInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The classification",
            content = @Content(schema = @Schema(implementation = ClassificationOutput.class)))
    public Response create(InputStream body) {
        auth.realm().requireManageRealm();
        ClassificationInput sent = Bodies.read(body, ClassificationInput.class);
        requireSame("id", sent.id(), null, "is given by the server: leave it out");
        Classifications classifications = Classifications.toChange(session);
        String name = Sent.text(sent.name(), "");
        String code = PassRuleRequests.alternativeCode(name, classifications.all());
        Classification blank = new Classification(null, name, code, null, PassSettings.DEFAULTS);
        ClassificationOutput made =
                ClassificationOutput.of(orThrow(classifications.create(possible(sent.over(blank)))));
        requests.report(OperationType.CREATE, made.id(), Optional.empty(), made);
        return requests.created(made.id(), made);
    }

    /** Changes a classification; what is left out stays as it is. It holds from the next request on, for what is new. */
    @PUT
    @Path("{id}")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClassificationInput.class)))
    public ClassificationOutput change(@PathParam("id") String id, InputStream body) {
        auth.realm().requireManageRealm();
        ClassificationInput sent = Bodies.read(body, ClassificationInput.class);
        Classifications classifications = Classifications.toChange(session);
        Classification present = orThrow(classifications.find(id));
        requireSame("id", sent.id(), id, "is another one than in the address");
        ClassificationOutput changed =
                ClassificationOutput.of(orThrow(classifications.update(possible(sent.over(present)))));
        requests.report(OperationType.UPDATE, id, Optional.empty(), changed);
        return changed;
    }

    /** Deletes a classification that no pass has. */
    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "The classification is gone")
    public Response delete(@PathParam("id") String id) {
        auth.realm().requireManageRealm();
        ClassificationOutput gone = ClassificationOutput.of(
                orThrow(Classifications.toChange(session).delete(id)));
        requests.report(OperationType.DELETE, id, Optional.empty(), gone);
        return Response.noContent().build();
    }
}
