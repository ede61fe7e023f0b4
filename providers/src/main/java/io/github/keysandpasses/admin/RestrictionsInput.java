package io.github.keysandpasses.admin;

import io.github.keysandpasses.webapikey.restriction.AskedRestrictions;
import java.util.List;

/**
 * How a key shall be narrower than its owner, in a request; each entry is an id or a name. What is left out is not restricted.
 *
 * @param roles realm roles, and client roles as {@code client:role}
 * @param clientScopes client scopes
 * @param audiences clients that the key's tokens may be for
 * @param clients clients that may exchange the key
 * @param networks IP addresses or networks in CIDR notation
 */
public record RestrictionsInput(
        List<String> roles,
        List<String> clientScopes,
        List<String> audiences,
        List<String> clients,
        List<String> networks) {

    AskedRestrictions asked() {
        return new AskedRestrictions(roles, clientScopes, audiences, clients, networks);
    }
}
