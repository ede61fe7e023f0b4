package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.KeyFilter;
import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import io.github.keysandpasses.webapikey.portability.ImportReport;
import io.github.keysandpasses.webapikey.portability.KeyDocument;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
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

/** {@code /admin/realms/{realm}/keys-and-passes/web-api-keys}: Web API keys for realm admins. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WebApiKeysResource {

    private static final int DEFAULT_PAGE = 100;
    private static final int MAX_PAGE = 1000;
    private static final int MAX_BULK_BYTES = 1_048_576;

    private final KeycloakSession session;
    private final AdminPermissionEvaluator auth;
    private final WebApiKeyPermissions permissions;
    private final AdminEventBuilder adminEvent;
    private final KeyEvents events;
    private final WebApiKeyLifecycle lifecycle;
    private final ShownKeys shown;
    private final KeyRequests requests;
    private final CreatedKeyAnswer createdAnswer;
    private final KeyList list;
    private final RestrictionNames names;
    private final KeyDocuments documents;

    WebApiKeysResource(KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.auth = auth;
        this.permissions = new WebApiKeyPermissions(session, auth);
        this.adminEvent = adminEvent;
        this.events = new KeyEvents(adminEvent);
        this.lifecycle = new WebApiKeyLifecycle(session);
        this.shown = new ShownKeys(session);
        KeyOwners owners = new KeyOwners(session, permissions);
        this.requests = new KeyRequests(session, permissions, owners, lifecycle);
        this.createdAnswer = new CreatedKeyAnswer(session, requests, shown, events);
        this.list = new KeyList(session, permissions, shown);
        this.names = new RestrictionNames(session.getContext().getRealm());
        this.documents = new KeyDocuments(session, permissions, events);
    }

    /** Lists the keys that fit a filter, as far as the caller may see them, newest first; {@code max} is 100, and 1000 at most. */
    @GET
    public List<WebApiKeyOutput> list() {
        QueryParameters query = requests.query();
        int first = query.count("first", 0);
        int max = query.count("max", DEFAULT_PAGE);
        KeyFilter filter = requests.filter(query);
        return list.page(filter, first, Math.min(max, MAX_PAGE));
    }

    /** Counts the keys that fit a filter, as far as the caller may see them. */
    @GET
    @Path("count")
    public KeyCount count() {
        return new KeyCount(list.count(requests.filter(requests.query())));
    }

    /** What the caller may do. */
    @GET
    @Path("capabilities")
    public Capabilities capabilities() {
        auth.requireAnyAdminRole();
        return new Capabilities(
                permissions.canQuery(),
                permissions.canViewAll(),
                permissions.canManageSome(),
                auth.realm().canViewRealm(),
                auth.realm().canManageRealm());
    }

    /** The realm's settings. */
    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(session, auth, adminEvent);
    }

    /** Revokes many keys at once, or shows which it would revoke. */
    @POST
    @Path("bulk-revoke")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BulkRevocationInput.class)))
    public BulkRevocationOutput bulkRevoke(InputStream body) {
        permissions.requireQuery();
        BulkRevocationInput input = Bodies.read(body, MAX_BULK_BYTES, BulkRevocationInput.class);
        input.fault().ifPresent(fault -> {
            throw Refusals.bad(fault);
        });
        BulkRevocationOutput output = new BulkRevocation(session, permissions, list, lifecycle)
                .run(input, id -> events.report(OperationType.ACTION, id, input.revocation()));
        if (output.revoked() > 0) {
            events.report(OperationType.ACTION, "bulk-revoke", BulkRevocationEvent.of(input, output));
        }
        return output;
    }

    /** Makes a key. The answer is the only place where it is ever shown. */
    @POST
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebApiKeyInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The key, shown once",
            content = @Content(schema = @Schema(implementation = WebApiKeyOutput.class)))
    public Response create(InputStream body) {
        WebApiKeyInput input = requests.body(body, WebApiKeyInput.class);
        CreatedWebApiKey created = orThrow(requests.managedOwner(input)
                .then(owner -> input.parse(names)
                        .then(wanted -> permissions
                                .create(owner, wanted.restrictions())
                                .then(allowed -> lifecycle.create(KeyOwner.of(owner), wanted)))));
        return createdAnswer.of(created, created.secret().reveal());
    }

    /** Takes over a key that exists elsewhere; nobody is shown it. */
    @POST
    @Path("import")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebApiKeyInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The key without its secret",
            content = @Content(schema = @Schema(implementation = WebApiKeyOutput.class)))
    public Response importKey(InputStream body) {
        WebApiKeyInput input = requests.body(body, WebApiKeyInput.class);
        CreatedWebApiKey created = orThrow(requests.managedOwner(input)
                .then(permissions::takeOver)
                .then(owner -> input.parse(names)
                        .then(wanted -> permissions
                                .create(owner, wanted.restrictions())
                                .then(allowed -> lifecycle.importKey(KeyOwner.of(owner), wanted, input.key())))));
        return createdAnswer.of(created, null);
    }

    /**
     * Brings the realm to what a document says. The answer tells what became of each entry, and is the only place that shows
     * generated keys.
     *
     * @param dryRun true: nothing is changed, and the answer is the same
     */
    @POST
    @Path("document")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each entry",
            content = @Content(schema = @Schema(implementation = ImportReport.class)))
    public Response applyDocument(@QueryParam("dryRun") String dryRun, InputStream document) {
        return documents.apply(dryRun, document);
    }

    /**
     * The same for keys that come one in a line, of which each is a JSON object as in a document's {@code keys}; so does the
     * answer. A line that is wrong costs none but itself.
     *
     * @param dryRun true: nothing is changed, and the answer is the same
     */
    @POST
    @Path("document/lines")
    @Consumes(KeyDocuments.LINES)
    @Produces(KeyDocuments.LINES)
    public Response applyLines(@QueryParam("dryRun") String dryRun, InputStream lines) {
        return documents.applyLines(dryRun, lines);
    }

    /**
     * Writes the realm's keys as a document: those the caller may see and that have not ended.
     *
     * @param withHashes true for what keys can be brought back from; only for who may manage the realm
     */
    @GET
    @Path("document")
    public KeyDocument document(@QueryParam("withHashes") String withHashes) {
        return documents.export(withHashes);
    }

    /** Shows a key, without its secret, which nobody knows any more. */
    @GET
    @Path("{id}")
    public WebApiKeyOutput show(@PathParam("id") String id) {
        OwnedKey found = requests.key(id);
        permissions.requireView(found.owner());
        return shown.show(found.key(), found.owner(), null);
    }

    /** Changes name, switch, expiry or restrictions of a key. Whoever may not make such a key may not make this one so. */
    @PUT
    @Path("{id}")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = KeyChangeInput.class)))
    public WebApiKeyOutput change(@PathParam("id") String id, InputStream body) {
        OwnedKey found = requests.managed(id);
        UserModel owner = found.owner();
        KeyChangeInput sent = Bodies.read(body, KeyChangeInput.class);
        // The body may have been long on its way: what the key has become meanwhile counts.
        StoredWebApiKey key = Refusals.orThrow(lifecycle.locked(found.key()));
        StoredWebApiKey changed = orThrow(sent.parse(names)
                .then(change ->
                        permissions.change(owner, key, change).then(allowed -> lifecycle.change(owner, key, change))));
        WebApiKeyOutput output = shown.show(changed, owner, null);
        events.report(OperationType.UPDATE, id, output);
        return output;
    }

    /** Makes a successor for a key, which itself lives on for a grace time. The answer is the only place that shows the new key. */
    @POST
    @Path("{id}/rotate")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RotationInput.class)))
    @APIResponse(
            responseCode = "201",
            description = "The successor, shown once",
            content = @Content(schema = @Schema(implementation = WebApiKeyOutput.class)))
    public Response rotate(@PathParam("id") String id, InputStream body) {
        OwnedKey found = requests.managed(id);
        RotationInput sent = Bodies.read(body, RotationInput.class);
        StoredWebApiKey key = Refusals.orThrow(lifecycle.locked(found.key()));
        CreatedWebApiKey successor = orThrow(permissions
                .create(found.owner(), key.restrictions())
                .then(allowed -> sent.parse())
                .then(request -> lifecycle.rotate(found.owner(), key, request)));
        return createdAnswer.of(successor, successor.secret().reveal());
    }

    /** Revokes a key for good, from the next exchange on and on every node. */
    @POST
    @Path("{id}/revoke")
    @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RevocationInput.class)))
    @APIResponse(responseCode = "204", description = "The key is revoked")
    public Response revoke(@PathParam("id") String id, InputStream body) {
        OwnedKey found = requests.managed(id);
        RevocationInput sent = Bodies.read(body, RevocationInput.class);
        RevocationCause cause = Refusals.orThrow(sent.parseCause());
        String reason = Refusals.orThrow(sent.parse()).orElse(null);
        if (lifecycle.revoke(found.owner(), found.key(), cause, reason)) {
            events.report(OperationType.ACTION, id, sent);
        }
        return Response.noContent().build();
    }

    /** Deletes a key; nothing of it is left. */
    @DELETE
    @Path("{id}")
    @APIResponse(responseCode = "204", description = "The key is gone")
    public Response delete(@PathParam("id") String id) {
        OwnedKey found = requests.managed(id);
        lifecycle.delete(found.owner(), found.key());
        events.report(OperationType.DELETE, id, null);
        return Response.noContent().build();
    }

    private <T> T orThrow(Verdict<T> verdict) {
        return Refusals.orThrow(verdict, names.bad());
    }
}
