package io.github.keysandpasses.webapikey.restriction;

import java.util.List;

/**
 * Restrictions as somebody asks for them, each entry an id or a name; what is null shall not be restricted.
 *
 * @param roles roles; a client role is {@code client:role}
 * @param clientScopes client scopes
 * @param audiences clients that tokens may be for
 * @param clients clients that may exchange the key
 * @param networks IP addresses or networks in CIDR notation
 */
public record AskedRestrictions(
        List<String> roles,
        List<String> clientScopes,
        List<String> audiences,
        List<String> clients,
        List<String> networks) {}
