package io.github.keysandpasses.admin;

import io.github.keysandpasses.storage.accesspass.AccessPassSearch;
import io.github.keysandpasses.storage.accesspass.OwnedPassId;
import io.github.keysandpasses.storage.accesspass.PassFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The access passes the caller may see. For who may see every user the database cuts the pages; for anybody else it hands out
 * ids, and the owners decide, so that a page is as full as it can be and a count says nothing of the others.
 */
final class PassList {

    private static final int CHUNK = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PassPermissions permissions;
    private final ShownPasses shown;
    private final AccessPassSearch search;
    private final Map<String, Boolean> visibleOwners = new HashMap<>();

    PassList(KeycloakSession session, PassPermissions permissions, ShownPasses shown) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.shown = shown;
        this.search = new AccessPassSearch(session, realm);
    }

    List<AccessPassOutput> page(PassFilter filter, int first, int max) {
        Stream<OwnedPassId> page = permissions.canViewAll()
                ? search.ids(filter, first, max).stream()
                : visible(filter).skip(first).limit(max);
        return search.passes(page.map(OwnedPassId::id).toList()).stream()
                .map(shown::show)
                .toList();
    }

    long count(PassFilter filter) {
        return permissions.canViewAll() ? search.count(filter) : visible(filter).count();
    }

    private Stream<OwnedPassId> visible(PassFilter filter) {
        List<OwnedPassId> visible = new ArrayList<>();
        List<OwnedPassId> some = search.ids(filter, 0, CHUNK);
        for (int first = CHUNK; !some.isEmpty(); first += CHUNK) {
            some.stream().filter(pass -> isVisible(pass.ownerId())).forEach(visible::add);
            some = some.size() < CHUNK ? List.of() : search.ids(filter, first, CHUNK);
        }
        return visible.stream();
    }

    /** Who does not see all users does not see what nobody has yet. */
    private boolean isVisible(String ownerId) {
        return ownerId != null && visibleOwners.computeIfAbsent(ownerId, this::isVisibleOwner);
    }

    private boolean isVisibleOwner(String id) {
        UserModel owner = session.users().getUserById(realm, id);
        return owner != null && permissions.canView(owner);
    }
}
