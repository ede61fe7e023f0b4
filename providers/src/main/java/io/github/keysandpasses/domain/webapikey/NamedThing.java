package io.github.keysandpasses.domain.webapikey;

import java.util.Objects;

/**
 * Something of the realm that a restriction names: the id counts, whatever the thing is called by now.
 *
 * @param id its id in Keycloak
 * @param name what it was called when it was named, so that a missing one can be told; a client role is {@code client:role}
 */
public record NamedThing(String id, String name) {

    public NamedThing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
