package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.accesspass.lifecycle.CreatedPass;
import io.github.keysandpasses.accesspass.lifecycle.PassChange;
import io.github.keysandpasses.accesspass.lifecycle.PassCodes;
import io.github.keysandpasses.accesspass.lifecycle.PassUpdate;
import io.github.keysandpasses.accesspass.notice.PassNotices;
import io.github.keysandpasses.accesspass.proof.PassAddress;
import io.github.keysandpasses.accesspass.proof.SentCodesOfPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.messaging.Recipient;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code .../access-passes/{id}}: one access pass. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccessPassResource {

    private final KeycloakSession session;
    private final PassPermissions permissions;
    private final AccessPasses passes;
    private final PassRequests requests;
    private final ShownPasses shown;
    private final PassEvents events;
    private final PassNotices notices;
    private final String id;

    AccessPassResource(
            KeycloakSession session,
            PassPermissions permissions,
            PassRequests requests,
            ShownPasses shown,
            PassEvents events,
            String id) {
        this.session = session;
        this.permissions = permissions;
        this.passes = new AccessPasses(session);
        this.requests = requests;
        this.shown = shown;
        this.events = events;
        this.notices = PassNotices.ofStaff(session);
        this.id = id;
    }

    /** Shows a pass, without what opens it, which nobody knows any more. */
    @GET
    public AccessPassOutput show() {
        return shown.show(requests.pass(id));
    }

    /**
     * Changes the parts of a pass: what is left out stays, what is null is taken away. The owner of an effective one is told of another
     * pass code, and the old address of another one.
     */
    @PUT
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PassChangeInput.class)))
    @APIResponse(
            responseCode = "200",
            description = "The pass; an authentication code that was generated is shown once",
            content = @Content(schema = @Schema(implementation = AccessPassOutput.class)))
    public Response change(InputStream body) {
        AccessPass before = requests.opened(id);
        Bodies.Said<PassChangeInput> sent = Bodies.readSaid(body, PassChangeInput.class);
        PassChange change = sent.value().change(sent.members());
        Optional<Recipient> known = new PassAddress(session).known(before);
        CreatedPass changed = Refusals.orThrow(new PassUpdate(session).update(id, change));
        notices.addressChanged(before, known, changed.pass());
        if (change.passCode().given().isPresent() && changed.pass().isEffective()) {
            notices.passCodeChanged(changed.pass());
        }
        events.report(OperationType.UPDATE, changed.pass());
        return secret(shown.once(changed));
    }

    /** Deletes a pass that is not effective; nothing of it is left. */
    @DELETE
    @APIResponse(responseCode = "204", description = "The pass is gone")
    public Response delete() {
        requests.managed(id);
        events.report(OperationType.DELETE, Refusals.orThrow(passes.delete(id)));
        return Response.noContent().build();
    }

    /** Gives stock an owner. */
    @POST
    @Path("assign")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PassOwnerInput.class)))
    public AccessPassOutput assign(InputStream body) {
        AccessPass stock = requests.opened(id);
        PassOwnerInput sent = Bodies.read(body, PassOwnerInput.class);
        if (sent.userId() == null) {
            throw Refusals.refusal(RefusalReason.PASS_OWNER_NOT_NAMED);
        }
        UserModel owner = requests.futureOwner(sent.userId());
        AccessPass assigned = Refusals.orThrow(new PassOrganizations(session)
                .check(stock.organizationId(), owner)
                .then(fits -> passes.assign(id, owner)));
        notices.assigned(assigned);
        return done("assign", assigned);
    }

    /**
     * Verifies a pass that waits for it: its owner has read out the code that was sent. A pass without a pass code gets its first
     * one with it.
     */
    @POST
    @Path("verify")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = VerificationInput.class)))
    public AccessPassOutput verify(InputStream body) {
        AccessPass pass = requests.opened(id);
        VerificationInput sent = Bodies.read(body, VerificationInput.class);
        AccessPass verified = Refusals.orThrow(new StaffVerification(session).verify(pass, sent, permissions.caller()));
        notices.assigned(verified);
        return done("verify", verified);
    }

    /** Sends another verification code. Codes that are on their way stay good. */
    @POST
    @Path("resend-verification")
    public SentCodeOutput resendVerification() {
        AccessPass pass = requests.managed(id);
        SentCodeOutput sent = Refusals.orThrow(PassTransition.RESEND_VERIFICATION
                .of(pass)
                .then(pending -> new SentCodesOfPasses(session).sendUncounted(pass, CodePurpose.VERIFICATION))
                .then(code -> Verdict.granted(SentCodeOutput.of(code))));
        events.reportAction("resend-verification", pass);
        return sent;
    }

    /** Makes another pass code and sends it to the owner; only where there is no address it is shown, this once. */
    @POST
    @Path("reset-pass-code")
    @APIResponse(
            responseCode = "200",
            description = "Where the pass code goes, or itself",
            content = @Content(schema = @Schema(implementation = ResetPassCodeOutput.class)))
    public Response resetPassCode() {
        AccessPass pass = requests.opened(id);
        PassCodeText made = Refusals.orThrow(new PassCodes(session).reset(id));
        events.reportAction("reset-pass-code", pass);
        return secret(notices.passCodeMade(pass, made)
                .map(address -> new ResetPassCodeOutput(address, null))
                .orElseGet(() -> new ResetPassCodeOutput(null, made.reveal())));
    }

    /** Sets the pass code. Its owner is told that it was changed, and not what it is. */
    @POST
    @Path("pass-code")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChosenPassCodeInput.class)))
    public AccessPassOutput setPassCode(InputStream body) {
        requests.opened(id);
        ChosenPassCodeInput sent = Bodies.read(body, ChosenPassCodeInput.class);
        AccessPass changed = Refusals.orThrow(new PassCodes(session).change(id, sent.passCode()));
        notices.passCodeChanged(changed);
        return done("pass-code", changed);
    }

    /** Takes the block off that many wrong pass codes have put on: staff knows the owner. */
    @POST
    @Path("unblock")
    public AccessPassOutput unblock() {
        requests.opened(id);
        return done("unblock", Refusals.orThrow(new PassCodes(session).unblock(id)));
    }

    /** Switches a pass on that is not effective. */
    @POST
    @Path("effective")
    public AccessPassOutput setEffective() {
        requests.opened(id);
        return done("effective", Refusals.orThrow(passes.setEffective(id)));
    }

    /** Switches an effective pass off, unless a rewards participant that is not terminated is related to it. */
    @POST
    @Path("not-effective")
    public AccessPassOutput setNotEffective() {
        requests.managed(id);
        return done("not-effective", Refusals.orThrow(passes.setNotEffective(id)));
    }

    /** What of the CRM it belongs to. */
    @Path("related")
    public PassRelatedResource related() {
        return new PassRelatedResource(session, requests, shown, events, id);
    }

    private AccessPassOutput done(String action, AccessPass pass) {
        events.reportAction(action, pass);
        return shown.show(pass);
    }

    /** An answer that nobody may keep. */
    private static Response secret(Object output) {
        return Response.ok(output).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
