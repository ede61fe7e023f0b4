package io.github.keysandpasses.admin;

import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.KeyFilter;
import io.github.keysandpasses.storage.KeyMoment;
import io.github.keysandpasses.storage.OwnedKeyId;
import io.github.keysandpasses.storage.WebApiKeySearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The keys the caller may see. For who may see every user the database cuts the pages; for anybody else it hands out ids, and the
 * owners decide, so that a page is as full as it can be and a count says nothing of the others.
 */
final class KeyList {

    private static final int CHUNK = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final WebApiKeyPermissions permissions;
    private final ShownKeys shown;
    private final WebApiKeySearch search;
    private final Map<String, Boolean> visibleOwners = new HashMap<>();

    KeyList(KeycloakSession session, WebApiKeyPermissions permissions, ShownKeys shown) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.permissions = permissions;
        this.shown = shown;
        this.search = new WebApiKeySearch(
                session,
                realm,
                new KeyMoment(
                        new ServerClock().instant(), WebApiKeySettings.of(realm).unusedLimit()));
    }

    List<WebApiKeyOutput> page(KeyFilter filter, int first, int max) {
        return show(ids(filter, first, max));
    }

    /** The keys of these ids, in this order, as the API shows them. */
    List<WebApiKeyOutput> show(List<String> ids) {
        return search.keys(ids).stream()
                .flatMap(listed -> owner(listed.key().ownerId()).stream()
                        .map(owner -> shown.show(listed.key(), listed.name(), owner, null)))
                .toList();
    }

    /** The keys of the realm, whoever asks. */
    WebApiKeySearch search() {
        return search;
    }

    long count(KeyFilter filter) {
        return permissions.canViewAll() ? search.count(filter) : visible(filter).count();
    }

    /** The ids of one page. */
    List<String> ids(KeyFilter filter, int first, int max) {
        Stream<OwnedKeyId> page = permissions.canViewAll()
                ? search.ids(filter, first, max).stream()
                : visible(filter).skip(first).limit(max);
        return page.map(OwnedKeyId::id).toList();
    }

    private Stream<OwnedKeyId> visible(KeyFilter filter) {
        List<OwnedKeyId> visible = new ArrayList<>();
        List<OwnedKeyId> some = search.ids(filter, 0, CHUNK);
        for (int first = CHUNK; !some.isEmpty(); first += CHUNK) {
            some.stream().filter(key -> isVisible(key.ownerId())).forEach(visible::add);
            some = some.size() < CHUNK ? List.of() : search.ids(filter, first, CHUNK);
        }
        return visible.stream();
    }

    private boolean isVisible(String ownerId) {
        return visibleOwners.computeIfAbsent(
                ownerId, id -> owner(id).filter(permissions::canView).isPresent());
    }

    private Optional<UserModel> owner(String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id));
    }
}
