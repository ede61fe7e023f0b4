package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.storage.KeyFilter;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Reads what requests about keys name: a key by its id, keys by a filter, a body. Who may not look for users is refused before
 * anything else is said.
 */
final class KeyRequests {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;
    private final KeyOwners owners;
    private final WebApiKeyLifecycle lifecycle;

    KeyRequests(
            KeycloakSession session, WebApiKeyPermissions permissions, KeyOwners owners, WebApiKeyLifecycle lifecycle) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.owners = owners;
        this.lifecycle = lifecycle;
    }

    /** The parameters of the request's address. */
    QueryParameters query() {
        permissions.requireQuery();
        return new QueryParameters(session.getContext().getUri().getQueryParameters());
    }

    /** The filter they are; 403 for a user the caller may not see. */
    KeyFilter filter(QueryParameters query) {
        KeyFilterInput input = query.filter();
        query.fault().or(() -> input.fault("")).ifPresent(fault -> {
            throw Refusals.bad(fault);
        });
        if (input.userId() != null) {
            permissions.requireView(Refusals.orThrow(owners.user(input.userId())));
        }
        return input.filter();
    }

    /** The body of a request that names no key yet. */
    <T> T body(InputStream body, Class<T> type) {
        permissions.requireQuery();
        return Bodies.read(body, type);
    }

    /**
     * Whose key a request is to make; 403 for callers who may not manage them, before anything is said about what the body
     * names: roles, clients, scopes.
     */
    Verdict<UserModel> managedOwner(WebApiKeyInput input) {
        Verdict<UserModel> owner = owners.named(input.owner());
        if (owner instanceof Verdict.Granted<UserModel> granted) {
            permissions.requireManage(granted.value());
        }
        return owner;
    }

    /** The key with this id; 404 if there is none. Whether the caller may see it is still to be asked. */
    OwnedKey key(String id) {
        permissions.requireQuery();
        StoredWebApiKey key =
                Refusals.orThrow(isId(id) ? lifecycle.find(id) : Verdict.refused(RefusalReason.KEY_NOT_FOUND));
        return new OwnedKey(key, ownerOf(key));
    }

    /** The same; 403 for callers who may not manage its owner. */
    OwnedKey managed(String id) {
        OwnedKey found = key(id);
        permissions.requireManage(found.owner());
        return found;
    }

    /** The row goes with its owner, so an owner that is missing here is one that is being deleted. */
    UserModel ownerOf(StoredWebApiKey key) {
        UserModel owner = session.users().getUserById(realm, key.ownerId());
        return Refusals.orThrow(owner == null ? Verdict.refused(RefusalReason.KEY_NOT_FOUND) : Verdict.granted(owner));
    }

    /** Databases refuse some control characters, so nothing is looked up with one. */
    private static boolean isId(String id) {
        return id.chars().noneMatch(Character::isISOControl);
    }
}
