package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Stream;

/**
 * Whose a key is, by name: a user, a client with a service account, or an organisation or one of its units.
 *
 * @param username a user's name
 * @param clientId a client's id, as in its settings
 * @param organization an organisation's alias, id or name
 * @param unit a unit of that organisation, by id or name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentOwner(String username, String clientId, String organization, String unit) {

    /** A person. */
    static DocumentOwner user(String username) {
        return new DocumentOwner(username, null, null, null);
    }

    /** A client's service account. */
    static DocumentOwner client(String clientId) {
        return new DocumentOwner(null, clientId, null, null);
    }

    /** Whether it names exactly one owner. */
    boolean namesOne() {
        long named = Stream.of(username, clientId, organization)
                .filter(name -> name != null && !name.isBlank())
                .count();
        return named == 1 && (unit == null || organization != null);
    }
}
