package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keysandpasses.webapikey.restriction.AskedRestrictions;
import java.util.List;

/**
 * How a key is narrower than its owner, by names. What is left out is not restricted.
 *
 * @param roles realm roles, and client roles as {@code client:role}
 * @param clientScopes client scopes
 * @param audiences clients that the key's tokens may be for
 * @param clients clients that may exchange the key
 * @param networks IP addresses or networks in CIDR notation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentRestrictions(
        List<String> roles,
        List<String> clientScopes,
        List<String> audiences,
        List<String> clients,
        List<String> networks) {

    AskedRestrictions asked() {
        return new AskedRestrictions(roles, clientScopes, audiences, clients, networks);
    }
}
