package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.storage.accesspass.PassFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/keys-and-passes/access-passes}: access passes for realm admins and call centres. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccessPassesResource {

    private static final int DEFAULT_PAGE = 100;
    private static final int MAX_PAGE = 1000;

    private final KeycloakSession session;
    private final PassPermissions permissions;
    private final AccessPasses passes;
    private final PassRequests requests;
    private final ShownPasses shown;
    private final PassList list;
    private final PassEvents events;

    AccessPassesResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.permissions = new PassPermissions(session, auth);
        this.passes = new AccessPasses(session);
        this.requests = new PassRequests(session, permissions, passes);
        this.shown = new ShownPasses(session);
        this.list = new PassList(session, permissions, shown);
        this.events = new PassEvents(adminEvent, shown);
    }

    /** Lists the passes that fit a filter, as far as the caller may see them, newest first; {@code max} is 100, and 1000 at most. */
    @GET
    public List<AccessPassOutput> list() {
        QueryParameters query = requests.query();
        int first = query.count("first", 0);
        int max = query.count("max", DEFAULT_PAGE);
        PassFilter filter = requests.filter(query);
        return list.page(filter, first, Math.min(max, MAX_PAGE));
    }

    /** Counts the passes that fit a filter, as far as the caller may see them. */
    @GET
    @Path("count")
    public PassCount count() {
        return new PassCount(list.count(requests.filter(requests.query())));
    }

    /** Makes a pass. The answer is the only place that shows what was generated for it. */
    @POST
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PassInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The pass, with what was generated for it, shown once",
            content = @Content(schema = @Schema(implementation = AccessPassOutput.class)))
    public Response create(InputStream body) {
        PassInput input = requests.body(body, PassInput.class);
        UserModel owner = requests.futureOwner(input.userId());
        CreatedPass created = Refusals.orThrow(new PassOrganizations(session)
                .check(input.organizationId(), owner)
                .then(fits -> input.parse(owner))
                .then(passes::create));
        events.report(OperationType.CREATE, created.pass());
        PassNotices.ofStaff(session).created(created);
        return Response.created(address(created.pass().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(shown.once(created))
                .build();
    }

    /** One pass. */
    @Path("{id}")
    public AccessPassResource one(@PathParam("id") String id) {
        return new AccessPassResource(session, permissions, requests, shown, events, id);
    }

    private URI address(String id) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("admin/realms/{realm}/keys-and-passes/access-passes/{id}")
                .build(session.getContext().getRealm().getName(), id);
    }
}
