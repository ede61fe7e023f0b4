package io.github.keysandpasses.admin;

import io.github.keysandpasses.accesspass.lifecycle.AccessPasses;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.PassFilter;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Reads what requests about access passes name. Who may not look for users is refused before anything else is said; who may not
 * see a pass is told what is said of one that is not there.
 */
final class PassRequests {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PassPermissions permissions;
    private final AccessPasses passes;

    PassRequests(KeycloakSession session, PassPermissions permissions, AccessPasses passes) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.passes = passes;
    }

    /** The parameters of the request's address. */
    QueryParameters query() {
        permissions.requireQuery();
        return new QueryParameters(session.getContext().getUri().getQueryParameters());
    }

    /** The filter they are; 403 for a user the caller may not see. */
    PassFilter filter(QueryParameters query) {
        PassFilterInput input = query.passFilter();
        query.fault().or(input::fault).ifPresent(fault -> {
            throw Refusals.bad(fault);
        });
        if (input.userId() != null) {
            permissions.requireView(Refusals.orThrow(user(input.userId())));
        }
        return input.filter();
    }

    /** The body of a request. */
    <T> T body(InputStream body, Class<T> type) {
        permissions.requireQuery();
        return Bodies.read(body, type);
    }

    /** A user who shall own a pass; 403 for one whose password the caller may not set. Null for null: stock. */
    UserModel futureOwner(String userId) {
        UserModel owner = userId == null ? null : Refusals.orThrow(user(userId));
        permissions.requireSecrets(owner);
        return owner;
    }

    /** The pass with this id; 404 if there is none the caller may see. */
    AccessPass pass(String id) {
        permissions.requireQuery();
        Verdict<AccessPass> found = isId(id) ? passes.find(id) : Verdict.refused(RefusalReason.PASS_NOT_FOUND);
        return Refusals.orThrow(found.then(pass ->
                permissions.canView(pass) ? Verdict.granted(pass) : Verdict.refused(RefusalReason.PASS_NOT_FOUND)));
    }

    /** The same; 403 for callers who may not manage its owner. */
    AccessPass managed(String id) {
        AccessPass pass = pass(id);
        permissions.requireManage(permissions.owner(pass));
        return pass;
    }

    /** The same; 403 for callers who may not set its owner's password either. */
    AccessPass opened(String id) {
        AccessPass pass = pass(id);
        permissions.requireSecrets(permissions.owner(pass));
        return pass;
    }

    private Verdict<UserModel> user(String id) {
        UserModel user = isId(id) ? session.users().getUserById(realm, id) : null;
        return user == null ? Verdict.refused(RefusalReason.KEY_OWNER_NOT_FOUND) : Verdict.granted(user);
    }

    /** Databases refuse some control characters, so nothing is looked up with one. */
    private static boolean isId(String id) {
        return id.chars().noneMatch(Character::isISOControl);
    }
}
