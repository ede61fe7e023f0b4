package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.RevocationCause;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.WebApiKeyStore;
import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/keys-and-passes/web-api-keys}: Web API keys for realm admins. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class WebApiKeysResource {

    private static final String RESOURCE_TYPE = "WEB_API_KEY";
    private static final int MAX_PAGE = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;
    private final AdminEventBuilder adminEvent;
    private final WebApiKeyLifecycle lifecycle;
    private final ShownKeys shown;
    private final KeyOwners owners;
    private final RestrictionNames names;

    WebApiKeysResource(KeycloakSession session, WebApiKeyPermissions permissions, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.adminEvent = adminEvent.resource(RESOURCE_TYPE);
        this.lifecycle = new WebApiKeyLifecycle(session);
        this.shown = new ShownKeys(session);
        this.owners = new KeyOwners(session, permissions);
        this.names = new RestrictionNames(realm);
    }

    /** Lists the keys of one user, or all the caller may see, newest first; {@code max} is 100, and 1000 at most. */
    @GET
    public List<WebApiKeyOutput> list(
            @QueryParam("userId") String userId,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        permissions.requireQuery();
        int from = Math.max(0, first);
        int size = Math.min(Math.max(0, max), MAX_PAGE);
        WebApiKeyStore store = new WebApiKeyStore(session, realm);
        if (userId != null) {
            return shown(store.ofOwner(viewed(userId).getId()))
                    .skip(from)
                    .limit(size)
                    .toList();
        }
        // Who may not see every user gets pages of what is left after the others were taken out.
        return permissions.canViewAll()
                ? shown(store.page(from, size)).toList()
                : shown(store.all()).skip(from).limit(size).toList();
    }

    private Stream<WebApiKeyOutput> shown(Stream<StoredWebApiKey> keys) {
        return keys.flatMap(key -> Stream.ofNullable(session.users().getUserById(realm, key.ownerId()))
                .filter(permissions::canView)
                .map(owner -> shown.show(key, owner, null)));
    }

    /** Makes a key. The answer is the only place where it is ever shown. */
    @POST
    public Response create(WebApiKeyInput input) {
        CreatedWebApiKey created = Refusals.orThrow(owner(input)
                .then(owner -> input.parse(names)
                        .then(wanted -> permissions
                                .create(owner, wanted.restrictions())
                                .then(allowed -> lifecycle.create(KeyOwner.of(owner), wanted)))));
        return created(created, created.secret().reveal());
    }

    /** Takes over a key that exists elsewhere; nobody is shown it. */
    @POST
    @Path("import")
    public Response importKey(WebApiKeyInput input) {
        CreatedWebApiKey created = Refusals.orThrow(owner(input)
                .then(owner -> input.parse(names)
                        .then(wanted -> permissions
                                .create(owner, wanted.restrictions())
                                .then(allowed -> lifecycle.importKey(KeyOwner.of(owner), wanted, input.key())))));
        return created(created, null);
    }

    /** Shows a key, without its secret, which nobody knows any more. */
    @GET
    @Path("{id}")
    public WebApiKeyOutput show(@PathParam("id") String id) {
        StoredWebApiKey key = found(id);
        UserModel owner = ownerOf(key);
        permissions.requireView(owner);
        return shown.show(key, owner, null);
    }

    /** Changes name, switch, expiry or restrictions of a key. Whoever may not make such a key may not make this one so. */
    @PUT
    @Path("{id}")
    public WebApiKeyOutput change(@PathParam("id") String id, KeyChangeInput input) {
        StoredWebApiKey key = found(id);
        UserModel owner = ownerOf(key);
        permissions.requireManage(owner);
        KeyChangeInput sent = input == null ? new KeyChangeInput(null, null, null, null, null, null) : input;
        StoredWebApiKey changed = Refusals.orThrow(sent.parse(names)
                .then(change ->
                        permissions.change(owner, key, change).then(allowed -> lifecycle.change(owner, key, change))));
        WebApiKeyOutput output = shown.show(changed, owner, null);
        report(OperationType.UPDATE, id, output);
        return output;
    }

    /** Makes a successor for a key, which itself lives on for a grace time. The answer is the only place that shows the new key. */
    @POST
    @Path("{id}/rotate")
    public Response rotate(@PathParam("id") String id, RotationInput input) {
        StoredWebApiKey key = found(id);
        UserModel owner = ownerOf(key);
        RotationInput sent = input == null ? RotationInput.NONE : input;
        CreatedWebApiKey successor = Refusals.orThrow(permissions
                .create(owner, key.restrictions())
                .then(allowed -> sent.parse())
                .then(request -> lifecycle.rotate(owner, key, request)));
        return created(successor, successor.secret().reveal());
    }

    /** Revokes a key for good, from the next exchange on and on every node. */
    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") String id, RevocationInput input) {
        StoredWebApiKey key = found(id);
        UserModel owner = ownerOf(key);
        permissions.requireManage(owner);
        RevocationInput sent = input == null ? new RevocationInput(null, null) : input;
        RevocationCause cause = Refusals.orThrow(sent.parseCause());
        String reason = Refusals.orThrow(sent.parse()).orElse(null);
        if (lifecycle.revoke(owner, key, cause, reason)) {
            report(OperationType.ACTION, id, input);
        }
        return Response.noContent().build();
    }

    /** Deletes a key; nothing of it is left. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        StoredWebApiKey key = found(id);
        UserModel owner = ownerOf(key);
        permissions.requireManage(owner);
        lifecycle.delete(owner, key);
        report(OperationType.DELETE, id, null);
        return Response.noContent().build();
    }

    private Response created(CreatedWebApiKey created, String secret) {
        UserModel owner = ownerOf(created.stored());
        String id = created.stored().id();
        report(OperationType.CREATE, id, shown.show(created.stored(), owner, null));
        URI location = session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("admin/realms/{realm}/keys-and-passes/web-api-keys/{id}")
                .build(realm.getName(), id);
        return Response.created(location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(shown.show(created.stored(), owner, secret))
                .build();
    }

    private void report(OperationType operation, String id, Object representation) {
        adminEvent.operation(operation).resourcePath("keys-and-passes", "web-api-keys", id);
        if (representation != null) {
            adminEvent.representation(representation);
        }
        adminEvent.success();
    }

    private Verdict<UserModel> owner(WebApiKeyInput input) {
        permissions.requireQuery();
        return input == null ? Verdict.refused(RefusalReason.KEY_OWNER_NOT_NAMED) : owners.named(input.owner());
    }

    private UserModel viewed(String userId) {
        UserModel user = Refusals.orThrow(owners.user(userId));
        permissions.requireView(user);
        return user;
    }

    private StoredWebApiKey found(String id) {
        permissions.requireQuery();
        return Refusals.orThrow(lifecycle.find(id));
    }

    /** The row goes with its owner, so an owner that is missing here is one that is being deleted. */
    private UserModel ownerOf(StoredWebApiKey key) {
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        return Refusals.orThrow(owner == null ? Verdict.refused(RefusalReason.KEY_NOT_FOUND) : Verdict.granted(owner));
    }
}
