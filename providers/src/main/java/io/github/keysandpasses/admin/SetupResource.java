package io.github.keysandpasses.admin;

import io.github.keysandpasses.setup.RealmSetup;
import io.github.keysandpasses.setup.RealmSetupTransaction;
import io.github.keysandpasses.setup.SetupBody;
import io.github.keysandpasses.setup.SetupCall;
import io.github.keysandpasses.setup.SetupFault;
import io.github.keysandpasses.setup.SetupReport;
import io.github.keysandpasses.setup.SetupSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/keys-and-passes/setup}: sets a realm up in one call, shows how it is, and undoes it. */
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {

    private static final String RESOURCE_TYPE = "KEYS_AND_PASSES_SETUP";

    private final KeycloakSession session;
    private final SetupPermissions permissions;
    private final AdminEventBuilder adminEvent;

    SetupResource(KeycloakSession session, SetupPermissions permissions, AdminEventBuilder adminEvent) {
        this.session = session;
        this.permissions = permissions;
        this.adminEvent = adminEvent.resource(RESOURCE_TYPE);
    }

    /** What is recorded, and what a call with that would change now. */
    @GET
    public SetupState show() {
        permissions.requireView();
        RealmSetup setup = new RealmSetup(session);
        Optional<SetupSettings> recorded = setup.recorded();
        SetupSettings settings = recorded.orElse(SetupSettings.DEFAULTS);
        return SetupState.of(recorded, settings, setup.setUp(settings, true));
    }

    /** Sets the realm up; 409 if something contradicts, and then nothing was changed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "What was done, or would be",
            content = @Content(schema = @Schema(implementation = SetupReport.class)))
    @APIResponse(
            responseCode = "409",
            description = "What contradicts; nothing was done",
            content = @Content(schema = @Schema(implementation = SetupReport.class)))
    public Response setUp(InputStream body) {
        permissions.requireManage();
        byte[] sent = SetupBody.bytes(body);
        SetupCall.Outcome outcome = new RealmSetupTransaction(session).run(setup -> SetupCall.run(sent, setup));
        return outcome instanceof SetupCall.Outcome.Refused refused
                ? refused(refused.fault())
                : answer((SetupCall.Outcome.Planned) outcome);
    }

    private Response answer(SetupCall.Outcome.Planned planned) {
        SetupReport report = planned.report();
        if (!report.dryRun() && report.hasProblem()) {
            return Response.status(Response.Status.CONFLICT).entity(report).build();
        }
        reportEvent(planned.first() ? OperationType.CREATE : OperationType.UPDATE, report);
        return Response.ok(report).build();
    }

    /** Removes exactly what set-up made; with {@code dryRun=true} it only shows that. */
    @DELETE
    @APIResponse(
            responseCode = "200",
            description = "What was done, or would be",
            content = @Content(schema = @Schema(implementation = SetupReport.class)))
    public Response undo(@QueryParam("dryRun") String dryRun) {
        permissions.requireManage();
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            return refused(new SetupFault("dryRun", "must be true or false"));
        }
        SetupReport report = "true".equals(dryRun)
                ? new RealmSetup(session).undo(true)
                : new RealmSetupTransaction(session).run(setup -> setup.undo(false));
        reportEvent(OperationType.DELETE, report);
        return Response.ok(report).build();
    }

    private void reportEvent(OperationType operation, SetupReport report) {
        if (!report.dryRun() && report.changesAnything()) {
            adminEvent
                    .operation(operation)
                    .resourcePath("keys-and-passes", "setup")
                    .representation(report)
                    .success();
        }
    }

    private static Response refused(SetupFault fault) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(new ErrorRepresentation(fault.member(), fault.text(), null))
                .build();
    }
}
