package io.github.keysandpasses.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.domain.webapikey.NamedThing;
import io.github.keysandpasses.domain.webapikey.Network;
import io.github.keysandpasses.token.KeyReach;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * How a key is narrower than its owner, as the admin REST API shows it. What is left out is not restricted.
 *
 * @param roles realm and client roles
 * @param clientScopes client scopes
 * @param audiences clients that the key's tokens may be for
 * @param clients clients that may exchange the key
 * @param networks IP addresses or networks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestrictionsOutput(
        List<Thing> roles,
        List<Thing> clientScopes,
        List<Thing> audiences,
        List<Thing> clients,
        List<String> networks) {

    /**
     * Something a restriction names.
     *
     * @param id its id
     * @param name what it is called now, or was called when it was named; a client role is {@code client:role}
     * @param missing true if it no longer exists: then the key opens nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Thing(String id, String name, Boolean missing) {}

    /** Null for none. */
    static RestrictionsOutput of(RealmModel realm, KeyRestrictions restrictions) {
        if (restrictions.isNone()) {
            return null;
        }
        KeyReach reach = new KeyReach(realm, restrictions);
        return new RestrictionsOutput(
                things(restrictions.roles(), named -> reach.role(named).map(RestrictionsOutput::nameOf)),
                things(restrictions.clientScopes(), named -> reach.scope(named).map(ClientScopeModel::getName)),
                things(restrictions.audiences(), named -> reach.client(named).map(ClientModel::getClientId)),
                things(restrictions.clients(), named -> reach.client(named).map(ClientModel::getClientId)),
                restrictions.networks().isEmpty()
                        ? null
                        : restrictions.networks().stream().map(Network::text).toList());
    }

    private static List<Thing> things(
            Optional<List<NamedThing>> named, Function<NamedThing, Optional<String>> currentName) {
        return named.map(all -> all.stream()
                        .map(one -> currentName
                                .apply(one)
                                .map(name -> new Thing(one.id(), name, null))
                                .orElse(new Thing(one.id(), one.name(), true)))
                        .toList())
                .orElse(null);
    }

    private static String nameOf(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                ? client.getClientId() + ":" + role.getName()
                : role.getName();
    }
}
