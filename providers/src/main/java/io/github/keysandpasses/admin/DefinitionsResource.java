package io.github.keysandpasses.admin;

import static io.github.keysandpasses.admin.PassRuleRequests.possible;
import static io.github.keysandpasses.admin.PassRuleRequests.requireSame;
import static io.github.keysandpasses.admin.Refusals.orThrow;

import io.github.keysandpasses.accesspass.definition.Definitions;
import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.format.AccessPassDefinition;
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

/** {@code /admin/realms/{realm}/keys-and-passes/access-pass-definitions}: what access passes must be. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DefinitionsResource {

    /** Where it is, below the root of our admin REST API. */
    static final String PATH = "access-pass-definitions";

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final PassRuleRequests requests;

    DefinitionsResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.requests = new PassRuleRequests(session, adminEvent, "ACCESS_PASS_DEFINITION", PATH);
    }

    /** Lists the definitions, by name. */
    @GET
    public List<DefinitionOutput> list() {
        auth.realm().requireViewRealm();
        return Definitions.of(session).all().stream().map(DefinitionOutput::of).toList();
    }

    /** Shows the definition that holds: the effective one, or the built-in one, which has no id. */
    @GET
    @Path("effective")
    public DefinitionOutput showEffective() {
        auth.realm().requireViewRealm();
        return DefinitionOutput.of(PassRules.of(session).effective());
    }

    /** Shows a definition. */
    @GET
    @Path("{id}")
    public DefinitionOutput show(@PathParam("id") String id) {
        auth.realm().requireViewRealm();
        return DefinitionOutput.of(orThrow(Definitions.of(session).find(id)));
    }

    /** Makes a definition, which is not effective yet. */
    @POST
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DefinitionInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The definition",
            content = @Content(schema = @Schema(implementation = DefinitionOutput.class)))
    public Response create(InputStream body) {
        auth.realm().requireManageRealm();
        DefinitionInput sent = Bodies.read(body, DefinitionInput.class);
        requireSame("id", sent.id(), null, "is given by the server: leave it out");
        requireSame("effective", sent.effective(), false, "is false for a new definition");
        Definitions definitions = Definitions.toChange(session);
        String name = Sent.text(sent.name(), "");
        String code = PassRuleRequests.alternativeCode(name, definitions.all());
        DefinitionOutput made = DefinitionOutput.of(
                orThrow(definitions.create(possible(sent.over(AccessPassDefinition.blank(name, code))))));
        requests.report(OperationType.CREATE, made.id(), Optional.empty(), made);
        return requests.created(made.id(), made);
    }

    /** Changes a definition; what is left out stays as it is. It holds from the next request on, for what is new. */
    @PUT
    @Path("{id}")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DefinitionInput.class)))
    public DefinitionOutput change(@PathParam("id") String id, InputStream body) {
        auth.realm().requireManageRealm();
        DefinitionInput sent = Bodies.read(body, DefinitionInput.class);
        Definitions definitions = Definitions.toChange(session);
        AccessPassDefinition present = orThrow(definitions.find(id));
        requireSame("id", sent.id(), id, "is another one than in the address");
        requireSame("effective", sent.effective(), present.effective(), "is changed by calls of their own");
        DefinitionOutput changed = DefinitionOutput.of(orThrow(definitions.update(possible(sent.over(present)))));
        requests.report(OperationType.UPDATE, id, Optional.empty(), changed);
        return changed;
    }

    /** Makes a definition the effective one; whichever was is no longer. */
    @POST
    @Path("{id}/effective")
    public DefinitionOutput setEffective(@PathParam("id") String id) {
        auth.realm().requireManageRealm();
        DefinitionOutput now =
                DefinitionOutput.of(orThrow(Definitions.toChange(session).setEffective(id)));
        requests.report(OperationType.ACTION, id, Optional.of("effective"), now);
        return now;
    }

    /** Makes a definition not effective. If it was the effective one, the built-in definition holds. */
    @POST
    @Path("{id}/not-effective")
    public DefinitionOutput setNotEffective(@PathParam("id") String id) {
        auth.realm().requireManageRealm();
        DefinitionOutput now =
                DefinitionOutput.of(orThrow(Definitions.toChange(session).setNotEffective(id)));
        requests.report(OperationType.ACTION, id, Optional.of("not-effective"), now);
        return now;
    }

    /** Deletes a definition that is not effective. */
    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "The definition is gone")
    public Response delete(@PathParam("id") String id) {
        auth.realm().requireManageRealm();
        DefinitionOutput gone =
                DefinitionOutput.of(orThrow(Definitions.toChange(session).delete(id)));
        requests.report(OperationType.DELETE, id, Optional.empty(), gone);
        return Response.noContent().build();
    }
}
