package io.github.keysandpasses.token;

import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** What a key's restrictions name, looked up in the realm by id. Keycloak caches all of it. */
public final class KeyReach {

    private final RealmModel realm;
    private final KeyRestrictions restrictions;

    /** The things these restrictions name. */
    public KeyReach(RealmModel realm, KeyRestrictions restrictions) {
        this.realm = realm;
        this.restrictions = restrictions;
    }

    /** Whether anything that is named no longer exists. */
    public boolean lacksSomething() {
        return Stream.of(
                        restrictions.roles().stream().flatMap(List::stream).map(this::role),
                        restrictions.clientScopes().stream()
                                .flatMap(List::stream)
                                .map(this::scope),
                        restrictions.audiences().stream().flatMap(List::stream).map(this::client),
                        restrictions.clients().stream().flatMap(List::stream).map(this::client))
                .flatMap(found -> found)
                .anyMatch(Optional::isEmpty);
    }

    /** The role of that id, if there still is one. */
    public Optional<RoleModel> role(NamedThing named) {
        return Optional.ofNullable(realm.getRoleById(named.id()));
    }

    /** The client scope of that id, if there still is one. */
    public Optional<ClientScopeModel> scope(NamedThing named) {
        return Optional.ofNullable(realm.getClientScopeById(named.id()));
    }

    /** The client of that id, if there still is one. */
    public Optional<ClientModel> client(NamedThing named) {
        return Optional.ofNullable(realm.getClientById(named.id()));
    }

    /** The roles that are named and exist; empty: roles are not restricted. */
    public Optional<List<RoleModel>> roles() {
        return restrictions.roles().map(named -> found(named, this::role));
    }

    Optional<List<ClientScopeModel>> scopes() {
        return restrictions.clientScopes().map(named -> found(named, this::scope));
    }

    Optional<List<ClientModel>> audiences() {
        return restrictions.audiences().map(named -> found(named, this::client));
    }

    private static <T> List<T> found(List<NamedThing> named, Function<NamedThing, Optional<T>> look) {
        return named.stream()
                .map(look)
                .map(found -> found.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
