package io.github.keysandpasses.webapikey.exchange;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Set;

/**
 * What a client's call brings along besides what it asks for.
 *
 * @param form the parameters, for client policies to look at
 * @param clientNotes what the authentication of the client found out, for mappers to use
 * @param restrictedScopes the only client scopes a client policy has left, or null: no policy has spoken
 */
public record ClientCall(
        MultivaluedMap<String, String> form, Map<String, String> clientNotes, Set<String> restrictedScopes) {

    /** A call without parameters and without an authenticated client, as those to the Web API. */
    public static ClientCall bare() {
        return new ClientCall(new MultivaluedHashMap<>(), Map.of(), null);
    }

    /** Parameters hold secrets. */
    @Override
    public String toString() {
        return "ClientCall[secret]";
    }
}
